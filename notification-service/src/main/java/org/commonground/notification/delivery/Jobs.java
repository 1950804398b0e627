package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.commonground.notification.contact.BookingId;
import org.springframework.stereotype.Repository;

/**
 * The messages still to be sent, and only those: what ended is in {@link Deliveries}, so that looking for work stays
 * cheap however much has been sent.
 */
@Repository
class Jobs {

    /** Jobs read for each that is wanted: some follow another one of their booking, some are another instance's. */
    private static final int SPARE = 4;

    /** One index finds what is due and gives it in order: a backlog of thousands is not sorted for every look. */
    private static final Bson DUE_FIRST = Indexes.ascending("notBefore", "_id");

    private final String self = UUID.randomUUID().toString();
    private final MongoCollection<JobDocument> jobs;

    Jobs(MongoDatabase database) {
        jobs = database.getCollection("jobs", JobDocument.class);
        jobs.createIndex(DUE_FIRST);
        jobs.createIndex(Indexes.ascending("guest.bookingId"));
    }

    /** Whether it is new. */
    boolean add(Job job) {
        try {
            jobs.insertOne(JobDocument.free(job));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Takes the jobs that are due for longest and that nobody works on; of the jobs of one booking only the first,
     * so that its messages go out in order.
     */
    List<Job> claim(int atMost, Instant now, Instant until) {
        var claimed = new ArrayList<Job>();
        var size = SPARE * atMost;
        for (int seen = 0; claimed.size() < atMost; seen += size) {
            var page = jobs.find(and(lte("notBefore", now), free(now)))
                    .sort(DUE_FIRST)
                    .skip(seen)
                    .limit(size)
                    .into(new ArrayList<>());
            firstOfTheirBookings(page).stream()
                    .filter(job -> claimed.size() < atMost && claim(job, now, until))
                    .map(JobDocument::job)
                    .forEach(claimed::add);
            if (page.size() < size) {
                break;
            }
        }
        return claimed;
    }

    /** Keeps what this instance works on from being taken over. */
    void renew(Collection<JobId> working, Instant until) {
        jobs.updateMany(and(in("_id", values(working)), eq("claimedBy", self)), set("claimedUntil", until));
    }

    /** Gives back a job that is to be tried again, unless another instance has taken it over. */
    void putBack(Job job) {
        jobs.replaceOne(and(eq("_id", job.id().value()), eq("claimedBy", self)), JobDocument.free(job));
    }

    void remove(Collection<JobId> ended) {
        jobs.deleteMany(in("_id", values(ended)));
    }

    private List<JobDocument> firstOfTheirBookings(List<JobDocument> due) {
        var bookings = due.stream()
                .map(JobDocument::guest)
                .filter(Objects::nonNull)
                .map(guest -> guest.bookingId().value())
                .distinct()
                .toList();
        Map<BookingId, JobDocument> first = new HashMap<>();
        for (var job : jobs.find(in("guest.bookingId", bookings))) {
            first.merge(Objects.requireNonNull(job.guest()).bookingId(), job, Jobs::earlier);
        }
        return due.stream()
                .filter(job -> job.guest() == null
                        || first.getOrDefault(job.guest().bookingId(), job).id().equals(job.id()))
                .toList();
    }

    private static JobDocument earlier(JobDocument one, JobDocument other) {
        return Objects.requireNonNull(one.guest()).sequence()
                        <= Objects.requireNonNull(other.guest()).sequence()
                ? one
                : other;
    }

    private boolean claim(JobDocument job, Instant now, Instant until) {
        var asSeen = and(eq("_id", job.id().value()), eq("attempts", job.attempts()), free(now));
        return jobs.updateOne(asSeen, combine(set("claimedBy", self), set("claimedUntil", until)))
                        .getModifiedCount()
                == 1;
    }

    private static Bson free(Instant now) {
        return or(eq("claimedBy", null), lt("claimedUntil", now));
    }

    private static List<String> values(Collection<JobId> ids) {
        return ids.stream().map(JobId::value).toList();
    }
}
