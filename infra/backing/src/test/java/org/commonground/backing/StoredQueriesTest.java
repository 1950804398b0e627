package org.commonground.backing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One collection with indexes and one without must never tell them apart by their answers. */
class StoredQueriesTest {

    private static final List<Bson> QUERIES = List.of(
            new Document(),
            eq("_id", "id 7"),
            and(eq("_id", "id 7"), lt("number", 3)),
            and(eq("_id", "id 7"), lt("number", 9)),
            in("_id", "id 9", "id 3", "id 3", "nobody"),
            and(in("_id", List.of("id 9", "id 3")), eq("group", "b")),
            and(eq("_id", "id 9"), in("_id", "id 3", "id 9"), in("_id", "id 3")),
            eq("keys.active", "active 4"),
            and(eq("keys.active", "active 4"), eq("number", 5)),
            eq("keys.active", null),
            in("keys.active", Arrays.asList("active 4", null)),
            exists("keys.active", false),
            eq("group", "a"),
            eq("group", null),
            and(eq("group", "a"), gt("number", 3), lt("number", 12)),
            and(eq("group", "a"), gte("number", 100)),
            and(eq("group", "a"), gt("number", 9), lt("number", 3)),
            in("group", "b", "a"),
            gt("group", "a"),
            lt("group", "b"),
            or(eq("group", "b"), eq("number", 1)),
            and(eq("group", "b"), or(eq("number", 1), eq("number", 4))));

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
    void indexesChangeNoAnswer() {
        compare();
    }

    @Test
    void indexesChangeNoAnswerAfterChangesAndAStart() {
        for (MongoCollection<Document> each : List.of(indexed, plain)) {
            each.updateMany(in("number", 3, 6), Updates.combine(Updates.set("group", "b"), Updates.unset("keys")));
            each.deleteMany(gt("number", 15));
            each.updateOne(eq("number", 1), Updates.inc("number", 100));
        }
        compare();

        mongo.stop();
        mongo.start();

        compare();
        add("id 200", "a", 200);
        compare();
    }

    @Test
    void anArrayTakesAnIndexOutOfUseUntilItIsGone() {
        for (MongoCollection<Document> each : List.of(indexed, plain)) {
            each.updateOne(eq("number", 4), Updates.set("group", List.of("a", "b")));
        }
        compare();
        for (MongoCollection<Document> each : List.of(indexed, plain)) {
            each.deleteOne(eq("number", 4));
        }
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
        assertThat(numbers(indexed.find().into(new ArrayList<>()))).isEqualTo(backwards.reversed());
    }

    private void compare() {
        List<Bson> orders = List.of(
                Sorts.ascending("number"),
                Sorts.descending("number"),
                Sorts.orderBy(Sorts.ascending("group"), Sorts.descending("number")),
                Sorts.ascending("group", "number"));
        for (Bson query : QUERIES) {
            Bson elsewhere = Document.parse(query.toBsonDocument().toJson().replace("\"_id\"", "\"id\""));
            for (Bson order : orders) {
                for (int limit : List.of(0, 3)) {
                    assertThat(numbers(indexed.find(query)
                                    .sort(order)
                                    .skip(limit / 2)
                                    .limit(limit)
                                    .into(new ArrayList<>())))
                            .as("%s by %s, at most %s", query, order, limit)
                            .isEqualTo(numbers(plain.find(elsewhere)
                                    .sort(order)
                                    .skip(limit / 2)
                                    .limit(limit)
                                    .into(new ArrayList<>())));
                }
            }
            assertThat(numbers(indexed.find(query).into(new ArrayList<>())))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(
                            numbers(plain.find(elsewhere).into(new ArrayList<>())));
            assertThat(indexed.countDocuments(query)).as("%s", query).isEqualTo(plain.countDocuments(elsewhere));
        }
    }

    private static List<Integer> numbers(List<Document> documents) {
        return documents.stream().map(document -> document.getInteger("number")).toList();
    }
}
