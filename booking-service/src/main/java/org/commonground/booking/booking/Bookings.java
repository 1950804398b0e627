package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.booking.Booking.Status;
import org.commonground.booking.event.EventId;
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
        bookings.createIndex(Indexes.ascending("eventId", "bookedAt"));
    }

    /** Writes a booking down that takes no places. */
    void insertRepeat(Booking repeat) {
        bookings.insertOne(repeat);
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

    /** The event's bookings that were decided; those that only repeat another are left out. */
    List<Booking> decided(EventId event) {
        return bookings.find(and(eq("eventId", event.value()), gt("sequence", 0)))
                .into(new ArrayList<>());
    }

    /** Changes a booking that takes no places. */
    void changeRepeat(BookingId id, int places) {
        bookings.updateOne(eq("_id", id.value()), set("places", places));
    }

    /** Ends a booking that takes no places. */
    void endRepeat(BookingId id) {
        bookings.updateOne(eq("_id", id.value()), set("status", Status.CANCELLED.name()));
    }

    /** Writes what was decided; a booking that a later decision reached already stays as it is. */
    void apply(List<Decision> decisions) {
        var updates = decisions.stream().map(Bookings::update).toList();
        bookings.bulkWrite(updates, new BulkWriteOptions().ordered(true));
    }

    private static WriteModel<Booking> update(Decision decision) {
        var earlier = and(eq("_id", decision.booking().value()), lt("sequence", decision.sequence()));
        var numbered = set("sequence", decision.sequence());
        return new UpdateOneModel<>(
                earlier,
                switch (decision.kind()) {
                    case CONFIRMED ->
                        combine(numbered, set("status", Status.CONFIRMED.name()), set("places", decision.places()));
                    case CHANGED -> combine(numbered, set("places", decision.places()));
                    case CANCELLED ->
                        combine(
                                numbered,
                                set("status", Status.CANCELLED.name()),
                                set("cancelledAt", decision.at()),
                                unset("keys.active"));
                    case REPEATED -> combine(numbered, set("repeatedAt", decision.at()));
                });
    }

    private Optional<Booking> first(Bson filter) {
        return Optional.ofNullable(bookings.find(filter).first());
    }
}
