package org.commonground.booking.allocation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.commonground.booking.event.EventId;
import org.springframework.stereotype.Repository;

/** The allocations, one document an event. */
@Repository
class Allocations {

    private final MongoCollection<Allocation> allocations;
    private final MongoCollection<Document> versions;

    Allocations(MongoDatabase database) {
        allocations = database.getCollection("allocations", Allocation.class);
        versions = database.getCollection("allocations");
    }

    Allocation find(EventId event) {
        var found = allocations.find(eq("_id", event.value())).first();
        return found == null ? Allocation.unannounced(event) : found;
    }

    /** One for each, in order. */
    List<Allocation> findAll(List<EventId> events) {
        var ids = events.stream().map(EventId::value).distinct().toList();
        var found = new HashMap<EventId, Allocation>();
        allocations.find(in("_id", ids)).forEach(allocation -> found.put(allocation.event(), allocation));
        return events.stream()
                .map(event -> found.getOrDefault(event, Allocation.unannounced(event)))
                .toList();
    }

    /** Writes {@code next} only if the stored version is still the one before it. */
    boolean replace(Allocation next) {
        var previous = next.version() - 1;
        if (previous == 0) {
            return insert(next);
        }
        return allocations.replaceOne(at(next.event(), previous), next).getMatchedCount() == 1;
    }

    private boolean insert(Allocation first) {
        try {
            allocations.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Events with decisions whose consequences may not be written. */
    List<EventId> withJournal() {
        return versions.find(exists("journal.0"))
                .projection(include("_id"))
                .map(Allocations::event)
                .into(new ArrayList<>());
    }

    /** Empties the journal if nothing was decided since {@code done}; the version stays, as nothing is decided by it. */
    boolean clearJournal(Allocation done) {
        return allocations
                        .updateOne(at(done.event(), done.version()), set("journal", List.of()))
                        .getMatchedCount()
                == 1;
    }

    private static Bson at(EventId event, long version) {
        return and(eq("_id", event.value()), eq("version", version));
    }

    private static EventId event(Document document) {
        return new EventId(document.getString("_id"));
    }
}
