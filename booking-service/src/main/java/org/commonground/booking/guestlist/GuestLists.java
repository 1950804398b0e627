package org.commonground.booking.guestlist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.commonground.booking.allocation.State;
import org.commonground.booking.event.EventId;
import org.springframework.stereotype.Repository;

/** Reads the bookings that have, or may get, places; in the order in which they were made. */
@Repository
class GuestLists {

    private static final List<String> ACTIVE = State.names(State::isActive);
    private static final Bson ORDER = ascending("bookedAt", "_id");
    private static final String[] SHOWN = {"standing", "guest.name", "guest.companions", "guest.answers", "bookedAt"};

    private final MongoCollection<Line> lines;

    GuestLists(MongoDatabase database) {
        lines = database.getCollection("bookings", Line.class);
    }

    List<Line> page(EventId event, int page, int size) {
        return lines.find(of(event))
                .projection(include(SHOWN))
                .sort(ORDER)
                .skip(page * size)
                .limit(size)
                .into(new ArrayList<>());
    }

    long count(EventId event) {
        return lines.countDocuments(of(event));
    }

    /** One after the other, however many there are. */
    void forEach(EventId event, Consumer<Line> taker) {
        lines.find(of(event)).projection(include(SHOWN)).sort(ORDER).forEach(taker);
    }

    /** Of those who told any, with their access needs. */
    List<Line> withAccessNeeds(EventId event) {
        return lines.find(and(of(event), exists("accessNeeds")))
                .projection(include(
                        "standing", "guest.name", "guest.companions", "guest.answers", "bookedAt", "accessNeeds"))
                .sort(ORDER)
                .into(new ArrayList<>());
    }

    private static Bson of(EventId event) {
        return and(eq("eventId", event.value()), eq("repeatOf", null), in("standing.state", ACTIVE));
    }
}
