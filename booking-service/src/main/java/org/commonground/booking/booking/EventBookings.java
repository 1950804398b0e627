package org.commonground.booking.booking;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.allocation.State;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The bookings of an event; those that only repeat another are left out. */
@Repository
class EventBookings {

    /** What is read of a booking to know how it stands. */
    public record Stands(@BsonId BookingId id, Standing standing) {}

    private final MongoCollection<Stands> standings;
    private final MongoCollection<Document> ids;

    EventBookings(MongoDatabase database) {
        standings = database.getCollection("bookings", Stands.class);
        ids = database.getCollection("bookings");
    }

    Map<BookingId, Standing> standings(List<BookingId> wanted) {
        return read(in("_id", wanted.stream().map(BookingId::value).toList()));
    }

    /** Those that wait, or have something to answer. */
    Map<BookingId, Standing> open(EventId event) {
        var open = or(
                in("standing.state", State.WAITLISTED.name(), State.OFFERED.name(), State.HELD.name()),
                gt("standing.waitingFor", 0));
        return read(and(of(event), open));
    }

    /** Active ones after the given one in the order of their ids. */
    List<BookingId> active(EventId event, @Nullable BookingId after, int limit) {
        var active = and(
                of(event),
                in("standing.state", State.names(State::isActive)),
                gt("_id", after == null ? "" : after.value()));
        return ids.find(active)
                .projection(include("_id"))
                .sort(ascending("_id"))
                .limit(limit)
                .map(document -> new BookingId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Those in one of these states after the given one, in the order of their ids. */
    List<Stands> page(EventId event, List<String> states, @Nullable BookingId after, int limit) {
        return standings
                .find(and(of(event), in("standing.state", states), gt("_id", after == null ? "" : after.value())))
                .projection(include("standing"))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Places that nobody else can have, by event. */
    Map<EventId, Long> occupied() {
        var occupied = new HashMap<EventId, Long>();
        ids.aggregate(List.of(
                        match(and(eq("repeatOf", null), in("standing.state", State.names(State::isOccupying)))),
                        group("$eventId", sum("places", "$standing.places"))))
                .forEach(sum -> occupied.put(
                        new EventId(sum.getString("_id")),
                        sum.get("places", Number.class).longValue()));
        return occupied;
    }

    private Map<BookingId, Standing> read(Bson filter) {
        var read = new HashMap<BookingId, Standing>();
        standings.find(filter).projection(include("standing")).forEach(one -> read.put(one.id(), one.standing()));
        return read;
    }

    private static Bson of(EventId event) {
        return and(eq("eventId", event.value()), eq("repeatOf", null));
    }
}
