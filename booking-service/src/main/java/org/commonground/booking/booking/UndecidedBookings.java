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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.booking.Booking.Status;
import org.springframework.stereotype.Repository;

/** The bookings that nobody was told of yet: written down before they are decided, and forgotten when they got no place. */
@Repository
class UndecidedBookings {

    private static final List<String> NOT_ACKNOWLEDGED = List.of(Status.UNDECIDED.name(), Status.REFUSED.name());

    private final MongoCollection<Booking> bookings;

    UndecidedBookings(MongoDatabase database) {
        bookings = database.getCollection("bookings", Booking.class);
    }

    /** Writes the bookings down; for each, in order, false when another has one of its keys. */
    List<Boolean> insertAll(List<Booking> written) {
        var taken = new HashSet<Integer>();
        try {
            bookings.insertMany(written, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                taken.add(error.getIndex());
            }
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
            return bookings.replaceOne(and(eq("_id", attempt.id().value()), in("status", NOT_ACKNOWLEDGED)), attempt)
                            .getMatchedCount()
                    == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Frees the addresses of attempts that got no place; their idempotency keys stay for a while. */
    void refuseAll(List<BookingId> ids) {
        bookings.updateMany(
                and(in("_id", ids.stream().map(BookingId::value).toList()), eq("status", Status.UNDECIDED.name())),
                combine(set("status", Status.REFUSED.name()), unset("keys.active")));
    }

    /** Forgets attempts that got no place and no answer before the given moment. */
    void forget(Instant before) {
        bookings.deleteMany(and(in("status", NOT_ACKNOWLEDGED), lt("bookedAt", before)));
    }
}
