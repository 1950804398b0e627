package org.commonground.booking.allocation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.commonground.booking.event.EventId;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** The allocations, one document an event. */
@Repository
class Allocations implements Ledger {

    private final MongoCollection<Allocation> allocations;
    private final MongoCollection<Document> ids;

    Allocations(MongoDatabase database) {
        allocations = database.getCollection("allocations", Allocation.class);
        ids = database.getCollection("allocations");
    }

    @Override
    public Allocation find(EventId event) {
        return findAll(List.of(event)).getFirst();
    }

    /** One for each, in order. */
    List<Allocation> findAll(List<EventId> events) {
        var wanted = events.stream().map(EventId::value).distinct().toList();
        var found = new HashMap<EventId, Allocation>();
        allocations.find(in("_id", wanted)).forEach(allocation -> found.put(allocation.event(), allocation));
        return events.stream()
                .map(event -> found.getOrDefault(event, Allocation.unannounced(event)))
                .toList();
    }

    List<Allocation> all() {
        return allocations.find().into(new ArrayList<>());
    }

    @Override
    public boolean replace(Allocation next) {
        var previous = next.version() - 1;
        if (previous == 0) {
            return insert(next);
        }
        return allocations.replaceOne(at(next.event(), previous), next).getMatchedCount() == 1;
    }

    private boolean insert(Allocation first) {
        return Duplicates.unlessThere(() -> allocations.insertOne(first));
    }

    @Override
    public boolean clearJournal(Allocation done) {
        var empty = Journal.empty(done.journal().at());
        return allocations
                        .updateOne(at(done.event(), done.version()), set("journal", empty))
                        .getMatchedCount()
                == 1;
    }

    /** Events with decisions from before {@code decidedBefore} whose consequences may not be written. */
    List<EventId> unsettled(Instant decidedBefore) {
        return ids(
                and(or(exists("journal.decisions.0"), eq("journal.resized", true)), lte("journal.at", decidedBefore)));
    }

    /** Events where something is over. */
    List<EventId> due(Instant now) {
        return ids(lte("agenda.wakeAt", now));
    }

    /** Events with a notice that not everybody was told. */
    List<EventId> withNotice() {
        return ids(exists("agenda.notice"));
    }

    private List<EventId> ids(Bson filter) {
        return ids.find(filter)
                .projection(include("_id"))
                .map(document -> new EventId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    private static Bson at(EventId event, long version) {
        return and(eq("_id", event.value()), eq("version", version));
    }
}
