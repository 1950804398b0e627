package org.commonground.backing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One collection with indexes and one without must never tell them apart by their answers. */
class StoredQueriesTest {

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void fill() {
        mongo = EmbeddedMongo.onDisk(folder, Ports.free());
        mongo.start();
        client = MongoClients.create(mongo.uri("test") + "?serverSelectionTimeoutMS=1500");
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
        indexed.createIndex(
                Indexes.ascending("keys.active"),
                new IndexOptions().unique(true).sparse(true));
        for (int number = 0; number < 20; number++) {
            add("id " + number, number % 7 == 0 ? null : number % 3 == 0 ? "a" : "b", number);
        }
        indexed.createIndex(Indexes.ascending("group", "number"));
        indexed.createIndex(Indexes.ascending("number"));
    }

    private void add(String id, @Nullable String group, int number) {
        Document document = new Document("_id", id).append("number", number);
        if (group != null) {
            document.append("group", group);
        }
        document.append("keys", number % 2 == 0 ? new Document("active", "active " + number) : new Document());
        indexed.insertOne(document);
        plain.insertOne(new Document(document).append("_id", "plain " + id).append("id", id));
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.stop();
    }

    @Test
    void indexesChangeNoAnswerAlsoAfterChangesAndAStart() {
        compare();
        both(each -> {
            each.updateMany(in("number", 3, 6), Updates.combine(Updates.set("group", "b"), Updates.unset("keys")));
            each.deleteMany(gt("number", 15));
            each.updateOne(eq("number", 1), Updates.inc("number", 100));
        });
        compare();

        mongo.stop();
        mongo.start();

        compare();
        add("id 200", "a", 200);
        compare();
    }

    @Test
    void anArrayTakesAnIndexOutOfUseUntilItIsGone() {
        both(each -> each.updateOne(eq("number", 4), Updates.set("group", List.of("a", "b"))));
        compare();
        both(each -> each.deleteOne(eq("number", 4)));
        compare();
    }

    @Test
    void aUniqueIndexRefusesInsertsAndUpdatesAlsoAfterAStart() {
        mongo.stop();
        mongo.start();
        // a read is tried again on a new connection, a write is not
        assertThat(indexed.countDocuments()).isEqualTo(20);

        assertThatThrownBy(() -> indexed.insertOne(new Document("keys", new Document("active", "active 4"))))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> indexed.updateOne(eq("number", 2), Updates.set("keys.active", "active 4")))
                .isInstanceOf(MongoWriteException.class);
        indexed.updateOne(eq("number", 4), Updates.unset("keys.active"));
        indexed.updateOne(eq("number", 2), Updates.set("keys.active", "active 4"));
        assertThat(indexed.find(eq("keys.active", "active 4")).first()).containsEntry("number", 2);
    }

    @Test
    void insertionIsTheNaturalOrder() {
        List<Integer> backwards =
                numbers(indexed.find().sort(new Document("$natural", -1)).into(new ArrayList<>()));

        assertThat(backwards).startsWith(19, 18, 17).endsWith(2, 1, 0);
        assertThat(indexed.find().first()).containsEntry("number", 0);
    }

    private void both(Consumer<MongoCollection<Document>> change) {
        change.accept(indexed);
        change.accept(plain);
    }

    private void compare() {
        for (Bson query : Queries.ALL) {
            Bson elsewhere = Document.parse(query.toBsonDocument().toJson().replace("\"_id\"", "\"id\""));
            for (Bson order : Queries.ORDERS) {
                for (int limit : List.of(0, 3)) {
                    assertThat(some(indexed.find(query).sort(order), limit))
                            .as("%s by %s, at most %s", query, order, limit)
                            .isEqualTo(some(plain.find(elsewhere).sort(order), limit));
                }
            }
            assertThat(numbers(indexed.find(query).into(new ArrayList<>())))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(
                            numbers(plain.find(elsewhere).into(new ArrayList<>())));
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(elsewhere));
        }
    }

    private static List<Integer> some(FindIterable<Document> found, int limit) {
        return numbers(found.skip(limit / 2).limit(limit).into(new ArrayList<>()));
    }

    private static List<Integer> numbers(List<Document> documents) {
        return documents.stream().map(document -> document.getInteger("number")).toList();
    }
}
