package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.State;
import org.commonground.booking.grouping.GroupCommit;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** The bookings that nobody was told of yet: written down before they are decided, and forgotten when they got no place. */
@Repository
class UndecidedBookings {

    private static final List<String> NOT_ACKNOWLEDGED = List.of(State.UNDECIDED.name(), State.REFUSED.name());

    private static final GroupCommit.Limits LIMITS = new GroupCommit.Limits(200, 4_000, Duration.ofSeconds(5));

    private final MongoCollection<Booking> bookings;
    private final GroupCommit<Booking, Boolean> inserts;
    private final GroupCommit<BookingId, Boolean> refusals;

    UndecidedBookings(MongoDatabase database, @Qualifier("applicationTaskExecutor") Executor executor) {
        bookings = database.getCollection("bookings", Booking.class);
        inserts = new GroupCommit<>(LIMITS, executor, this::insertAll);
        refusals = new GroupCommit<>(LIMITS, executor, this::refuseAll);
    }

    /** Writes a booking down, together with those that arrive with it; false when another has one of its keys. */
    boolean insert(Booking booking) {
        return inserts.ask(booking);
    }

    /** Frees the address of an attempt that got no place; its idempotency key stays for a while. */
    void refuse(BookingId booking) {
        refusals.ask(booking);
    }

    private List<Boolean> insertAll(List<Booking> written) {
        var taken = new HashSet<Integer>();
        try {
            bookings.insertMany(written, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            taken.addAll(Duplicates.onlyThose(e));
        }
        return IntStream.range(0, written.size())
                .mapToObj(i -> !taken.contains(i))
                .toList();
    }

    /**
     * Puts a new attempt in the place of one that got no answer or no place.
     *
     * @return false when the earlier one was decided meanwhile, or the new one's address became active elsewhere
     */
    boolean tryAgain(Booking attempt) {
        try {
            return bookings.replaceOne(
                                    and(eq("_id", attempt.id().value()), in("standing.state", NOT_ACKNOWLEDGED)),
                                    attempt)
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private List<Boolean> refuseAll(List<BookingId> ids) {
        bookings.updateMany(
                and(
                        in("_id", ids.stream().map(BookingId::value).toList()),
                        eq("standing.state", State.UNDECIDED.name())),
                combine(set("standing.state", State.REFUSED.name()), unset("keys.active")));
        return Collections.nCopies(ids.size(), true);
    }

    /** Forgets attempts that got no place and no answer before the given moment. */
    void forget(Instant before) {
        bookings.deleteMany(and(in("standing.state", NOT_ACKNOWLEDGED), lt("bookedAt", before)));
    }
}
