package org.commonground.notification.digest;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** What digests that are on their way say. */
@Repository
class Editions {

    private final MongoCollection<Stored> editions;

    Editions(MongoDatabase database) {
        editions = database.getCollection("editions", Stored.class);
        editions.createIndex(Indexes.ascending("at"));
    }

    /** As it is stored; public for the codec alone. */
    public record Stored(@BsonId String id, Instant at, List<Line> lines) {}

    /** What was added first stays. */
    void add(String id, Edition edition, Instant now) {
        Duplicates.unlessThere(() -> editions.insertOne(new Stored(id, now, edition.lines())));
    }

    Optional<List<Line>> find(String id) {
        return Optional.ofNullable(editions.find(eq("_id", id)).first()).map(Stored::lines);
    }

    void forget(Instant addedBefore) {
        editions.deleteMany(lt("at", addedBefore));
    }
}
