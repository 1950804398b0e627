package org.commonground.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    @Test
    void everyTypeThatWeStoreSurvivesAnOutageOnDisk() {
        EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, Ports.free());
        mongo.start();
        Document stored = new Document("_id", "one")
                .append("text", "Łódź 🎈")
                .append("int", 1)
                .append("long", 1L)
                .append("double", 51.4998)
                .append("flag", true)
                .append("nothing", null)
                .append("date", new Date(1_414_000_800_000L))
                .append("object", new ObjectId())
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("uuid", UUID.randomUUID().toString())
                .append("list", List.of(new Document("a", 1), "b"));
        try (MongoClient client = MongoClients.create(patient(mongo))) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.createIndex(Indexes.ascending("text"), new IndexOptions().unique(true));
            things.insertOne(stored);

            mongo.stop();
            mongo.start();

            assertThat(things.find().first()).isEqualTo(stored);
            assertThatThrownBy(() -> things.insertOne(new Document("_id", "two").append("text", stored.get("text"))))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            refused -> assertThat(refused.getError().getCategory())
                                    .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        } finally {
            mongo.stop();
        }
    }

    @Test
    void memoryKeepsItsDocumentsOverAnOutage() {
        EmbeddedMongo mongo = EmbeddedMongo.inMemory(Ports.free());
        mongo.start();
        try (MongoClient client = MongoClients.create(patient(mongo))) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", 1));

            mongo.stop();
            assertThatThrownBy(() -> things.countDocuments()).isInstanceOf(MongoException.class);
            mongo.start();

            assertThat(things.countDocuments()).isEqualTo(1);
        } finally {
            mongo.stop();
        }
    }

    @Test
    void manyUpdatesOfOneDocumentDoNotFillTheDisk() throws Exception {
        EmbeddedMongo mongo = EmbeddedMongo.onDisk(folder, Ports.free());
        mongo.start();
        try (MongoClient client = MongoClients.create(patient(mongo))) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.insertOne(
                    new Document("_id", 1).append("filler", "x".repeat(2000)).append("n", 0));
            for (int i = 0; i < 3000; i++) {
                things.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1));
            }
        } finally {
            mongo.stop();
        }
        assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(8_000_000);
    }

    private static String patient(EmbeddedMongo mongo) {
        return mongo.uri("test") + "?serverSelectionTimeoutMS=1500";
    }
}
