package org.commonground.booking.dashboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.DecisionLog;
import org.commonground.booking.booking.Reference;
import org.commonground.booking.dashboard.Dashboard.Line;
import org.commonground.booking.event.EventId;
import org.springframework.stereotype.Repository;

/** The activity of every event, one document each, brought along with each group of decisions. */
@Repository
class Activities implements DecisionLog {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Activity> activities;
    private final MongoCollection<Document> bookings;
    /** What this instance wrote last, so that it need not be read before each write. */
    private final Map<EventId, Activity> written = new ConcurrentHashMap<>();

    Activities(MongoDatabase database) {
        activities = database.getCollection("activities", Activity.class);
        bookings = database.getCollection("bookings");
    }

    @Override
    public void record(Allocation decided) {
        var event = decided.event();
        var known = written.get(event);
        var before = known != null && known.version() == decided.version() - 1 ? known : find(event);
        if (before.version() < decided.version()) {
            var next = before.after(decided);
            write(next);
            written.put(event, next);
        }
    }

    Activity find(EventId event) {
        var found = activities.find(eq("_id", event.value())).first();
        return found == null ? Activity.none(event) : found;
    }

    /** The bookings as they now stand, in the order of the ids; one that is gone is left out. */
    List<Line> lines(List<BookingId> ids) {
        var wanted = ids.stream().map(BookingId::value).toList();
        var found = new HashMap<String, Line>();
        bookings.find(in("_id", wanted))
                .projection(include("standing.state", "standing.places", "guest.name", "changedAt"))
                .forEach(booking -> found.put(booking.getString("_id"), line(booking)));
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Line line(Document booking) {
        var id = booking.getString("_id");
        return new Line(
                id,
                Reference.of(new BookingId(id)),
                booking.getEmbedded(List.of("guest", "name"), ""),
                booking.getEmbedded(List.of("standing", "places"), 0),
                booking.getEmbedded(List.of("standing", "state"), ""),
                booking.getDate("changedAt").toInstant());
    }

    private void write(Activity next) {
        try {
            var older = and(eq("_id", next.event().value()), lt("version", next.version()));
            activities.replaceOne(older, next, UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // what is there is as new or newer
        }
    }
}
