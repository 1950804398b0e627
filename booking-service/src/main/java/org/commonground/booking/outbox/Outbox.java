package org.commonground.booking.outbox;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.commonground.platform.mongo.Duplicates;
import org.commonground.platform.worker.Doorbell;
import org.springframework.stereotype.Repository;

/** Events that Kafka has not acknowledged yet, as they were decided: a group of them is one document. */
@Repository
public class Outbox {

    private final MongoCollection<OutboxGroup> groups;
    private final MongoCollection<Document> documents;
    private final Doorbell doorbell;

    Outbox(MongoDatabase database, Doorbell doorbell) {
        groups = database.getCollection("outbox", OutboxGroup.class);
        documents = database.getCollection("outbox");
        groups.createIndex(Indexes.ascending("time", "version"));
        this.doorbell = doorbell;
    }

    /** Adds a group; one that is there already stays as it is. */
    public void add(OutboxGroup added) {
        Duplicates.unlessThere(() -> groups.insertOne(added));
        doorbell.ring();
    }

    /** The oldest groups, at most {@code limit}. */
    List<OutboxGroup> oldest(int limit) {
        return groups.find().sort(ascending("time", "version")).limit(limit).into(new ArrayList<>());
    }

    void remove(Collection<OutboxGroup> sent) {
        groups.deleteMany(in("_id", sent.stream().map(OutboxGroup::id).toList()));
    }

    /** Of a group that did not go out whole, keeps the rest. */
    void remove(OutboxGroup group, Collection<String> sent) {
        groups.updateOne(eq("_id", group.id()), Updates.pullByFilter(new Document("entries", in("id", sent))));
    }

    /** How many events wait for Kafka. */
    public long size() {
        var counted = documents
                .aggregate(List.of(group(null, sum("events", new Document("$size", "$entries")))))
                .first();
        return counted == null ? 0 : counted.get("events", Number.class).longValue();
    }
}
