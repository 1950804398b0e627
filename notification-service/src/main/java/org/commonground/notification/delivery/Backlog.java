package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The jobs as they are looked at and told of, beside the work on them, which is the {@link Jobs}'. */
@Repository
class Backlog {

    private final MongoCollection<JobDocument> jobs;

    Backlog(MongoDatabase database) {
        jobs = database.getCollection("jobs", JobDocument.class);
        jobs.createIndex(Indexes.ascending("guest.eventId", "state", "createdAt"));
        jobs.createIndex(Indexes.ascending("state", "createdAt"));
        jobs.createIndex(Indexes.ascending("untold"));
    }

    Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.find(eq("_id", id.value())).first()).map(JobDocument::job);
    }

    List<Job> latest(Bson filter, long skip, int limit) {
        return jobs.find(filter)
                .sort(descending("createdAt", "_id"))
                .skip((int) skip)
                .limit(limit)
                .map(JobDocument::job)
                .into(new ArrayList<>());
    }

    long count(Bson filter) {
        return jobs.countDocuments(filter);
    }

    /** Has it tried now instead of at its time, unless it is being tried. */
    void hurry(JobId id, Instant now) {
        jobs.updateOne(
                and(eq("_id", id.value()), eq("claimedBy", null)), combine(set("notBefore", now), unset("domain")));
    }

    /** Those that have been in their state for a while: most messages are sent before anybody could be told of them. */
    List<Job> untold(Instant since, int limit) {
        return jobs.find(and(eq("untold", true), lt("since", since)))
                .limit(limit)
                .map(JobDocument::job)
                .into(new ArrayList<>());
    }

    void told(List<Job> told) {
        jobs.bulkWrite(
                told.stream()
                        .map(job -> new UpdateOneModel<JobDocument>(
                                and(eq("_id", job.id().value()), eq("sequence", job.sequence())), unset("untold")))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }
}
