package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/**
 * The messages still to be sent, and only those: what ended is in {@link Deliveries}, so that looking for work stays
 * cheap however much has been sent.
 */
@Repository
class Jobs {

    private final String self = UUID.randomUUID().toString();
    private final MongoCollection<JobDocument> jobs;
    private final Claims claims;

    Jobs(MongoDatabase database) {
        jobs = database.getCollection("jobs", JobDocument.class);
        claims = new Claims(jobs, self);
    }

    /** Adds those that are new; whether any is. */
    boolean add(List<Job> added) {
        try {
            jobs.insertMany(added.stream().map(JobDocument::free).toList(), new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException e) {
            return Duplicates.onlyThose(e).size() < added.size();
        }
    }

    /**
     * Takes the jobs that are due, as {@link Claims} says.
     *
     * @param resting recipient domains for which nothing is taken
     */
    List<Job> claim(Room room, Set<DomainKey> resting, Instant now, Instant until) {
        return claims.take(room, resting, now, until);
    }

    /** Keeps what this instance works on from being taken over. */
    void renew(Collection<JobId> working, Instant until) {
        jobs.updateMany(and(in("_id", values(working)), eq("claimedBy", self)), set("claimedUntil", until));
    }

    /** Gives back a job that is to be tried again, unless another instance has taken it over. */
    void putBack(Job job) {
        jobs.replaceOne(and(eq("_id", job.id().value()), eq("claimedBy", self)), JobDocument.free(job));
    }

    /** The same for one that was not tried: it is in the state in which it was. */
    void putBackUntried(Job job) {
        jobs.updateOne(
                and(eq("_id", job.id().value()), eq("claimedBy", self)),
                combine(
                        set("notBefore", job.notBefore()),
                        set("reason", job.reason()),
                        set("domain", job.domain()),
                        unset("claimedBy"),
                        unset("claimedUntil")));
    }

    void remove(Collection<JobId> ended) {
        jobs.deleteMany(in("_id", values(ended)));
    }

    private static List<String> values(Collection<JobId> ids) {
        return ids.stream().map(JobId::value).toList();
    }
}
