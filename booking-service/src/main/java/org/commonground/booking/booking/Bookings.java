package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Journal;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.allocation.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The bookings, one document each. */
@Repository
class Bookings {

    private final MongoCollection<Booking> bookings;

    Bookings(MongoDatabase database) {
        bookings = database.getCollection("bookings", Booking.class);
        var sparse = new IndexOptions().unique(true).sparse(true);
        bookings.createIndex(Indexes.ascending("keys.manage"), sparse);
        bookings.createIndex(Indexes.ascending("keys.active"), sparse);
        bookings.createIndex(Indexes.ascending("keys.idempotency"), sparse);
        bookings.createIndex(Indexes.ascending("eventId", "standing.state", "_id"));
        bookings.createIndex(Indexes.ascending("eventId", "bookedAt"));
        bookings.createIndex(Indexes.ascending("standing.state", "bookedAt"));
    }

    /** Writes a booking down that takes no places; false when another has its idempotency key. */
    boolean insertRepeat(Booking repeat) {
        try {
            bookings.insertOne(repeat);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** A booking that takes no places appears to stand differently. */
    void standRepeat(BookingId id, Standing apparent) {
        bookings.updateOne(eq("_id", id.value()), set("standing", apparent));
    }

    Optional<Booking> findByManageToken(String token) {
        return first(eq("keys.manage", ManageLinks.hash(token)));
    }

    Optional<Booking> findByIdempotencyKey(String key) {
        return first(eq("keys.idempotency", key));
    }

    Optional<Booking> findActive(String key) {
        return first(eq("keys.active", key));
    }

    List<Booking> findAll(Collection<BookingId> ids) {
        return bookings.find(in("_id", ids.stream().map(BookingId::value).toList()))
                .into(new ArrayList<>());
    }

    /** What the guest tells of themselves from now on; a booking that is cancelled stays as it is. */
    void correct(BookingId id, Guest guest, @Nullable Sealed accessNeeds) {
        var active = and(eq("_id", id.value()), in("standing.state", State.names(State::isActive)));
        bookings.updateOne(
                active,
                combine(
                        set("guest", guest),
                        accessNeeds == null ? unset("accessNeeds") : set("accessNeeds", accessNeeds)));
    }

    /** Writes what was decided; a booking that a later decision reached already stays as it is. */
    void apply(Journal journal) {
        var updates = journal.decisions().stream()
                .map(decision -> update(decision, journal.at()))
                .toList();
        if (!updates.isEmpty()) {
            bookings.bulkWrite(updates, new BulkWriteOptions().ordered(true));
        }
    }

    private static WriteModel<Booking> update(Decision decision, Instant at) {
        var earlier = and(eq("_id", decision.booking().value()), lt("standing.sequence", decision.sequence()));
        var stands = combine(set("standing", decision.after()), set("changedAt", at));
        return new UpdateOneModel<>(
                earlier,
                switch (decision.kind()) {
                    case CANCELLED -> combine(stands, unset("keys.active"));
                    case REPEATED -> combine(stands, set("repeatedAt", at));
                    case CONFIRMED, WAITLISTED, OFFERED, HELD, CHANGED, INFORMED -> stands;
                });
    }

    private Optional<Booking> first(Bson filter) {
        return Optional.ofNullable(bookings.find(filter).first());
    }
}
