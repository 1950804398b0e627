package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.commonground.notification.contact.BookingId;

/**
 * Which job is whose turn: those that are due for longest and that nobody works on, the urgent ones before all others; of
 * the jobs of one booking only the first, so that its messages go out in order.
 */
final class Claims {

    /** Jobs read for each that is wanted: some follow another one of their booking, some are another instance's. */
    private static final int SPARE = 4;

    /** One index finds what is due and gives it in order: a backlog of thousands is not sorted for every look. */
    private static final Bson DUE_FIRST = Indexes.ascending("notBefore", "_id");

    /** Of one booking: as it changed, and what is not about a change as it was handed in. */
    private static final Comparator<JobDocument> BY_TURN = Comparator.comparingLong(
                    (JobDocument job) -> Objects.requireNonNull(job.guest()).sequence())
            .thenComparing(JobDocument::createdAt);

    private static final Bson URGENT = eq("urgent", true);

    private final MongoCollection<JobDocument> jobs;
    private final String self;

    Claims(MongoCollection<JobDocument> jobs, String self) {
        this.jobs = jobs;
        this.self = self;
        jobs.createIndex(DUE_FIRST);
        jobs.createIndex(Indexes.ascending("urgent", "notBefore", "_id"));
        jobs.createIndex(Indexes.ascending("guest.bookingId"));
    }

    List<Job> take(Room room, Set<DomainKey> resting, Instant now, Instant until) {
        var due = and(lte("notBefore", now), free(now));
        var claimed = claim(and(URGENT, due), room.urgent(), now, until);
        var left = Math.min(room.urgent() - claimed.size(), room.ordinary());
        if (left > 0) {
            var others = ne("urgent", true);
            var awake = nin("domain", resting.stream().map(DomainKey::value).toList());
            claimed.addAll(claim(resting.isEmpty() ? and(others, due) : and(others, awake, due), left, now, until));
        }
        return claimed;
    }

    private List<Job> claim(Bson wanted, int atMost, Instant now, Instant until) {
        var claimed = new ArrayList<Job>();
        var size = SPARE * atMost;
        for (int seen = 0; claimed.size() < atMost; seen += size) {
            var page = jobs.find(wanted).sort(DUE_FIRST).skip(seen).limit(size).into(new ArrayList<>());
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

    private List<JobDocument> firstOfTheirBookings(List<JobDocument> due) {
        var bookings = due.stream()
                .map(JobDocument::guest)
                .filter(Objects::nonNull)
                .map(guest -> guest.bookingId().value())
                .distinct()
                .toList();
        Map<BookingId, JobDocument> first = new HashMap<>();
        for (var job : jobs.find(in("guest.bookingId", bookings))) {
            first.merge(Objects.requireNonNull(job.guest()).bookingId(), job, Claims::earlier);
        }
        return due.stream()
                .filter(job -> job.guest() == null
                        || first.getOrDefault(job.guest().bookingId(), job).id().equals(job.id()))
                .toList();
    }

    private static JobDocument earlier(JobDocument one, JobDocument other) {
        return BY_TURN.compare(one, other) <= 0 ? one : other;
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
}
