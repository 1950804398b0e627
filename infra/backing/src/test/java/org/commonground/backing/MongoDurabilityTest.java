package org.commonground.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDurabilityTest {

    private static final int WRITERS = 16;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillInTheMiddleOfWriting() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger counted = new AtomicInteger();
        for (int kill = 1; kill <= 3; kill++) {
            writeUntilKilled("run " + kill, acknowledged, counted, 300);
            int port = Ports.free();
            MongoProcess server = MongoProcess.start(folder, port);
            try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
                Set<String> found =
                        letters(client).find().map(letter -> letter.getString("_id")).into(new ArrayList<>()).stream()
                                .collect(Collectors.toSet());
                assertThat(found).as("after kill %s", kill).containsAll(acknowledged);
                assertThat(numbersOf(client))
                        .as("documents and their unique index agree")
                        .doesNotHaveDuplicates();
                assertThat(counter(client).countDocuments(Filters.gte("value", counted.get())))
                        .isEqualTo(1);
            } finally {
                server.kill();
            }
        }
    }

    private void writeUntilKilled(String run, Queue<String> acknowledged, AtomicInteger counted, int enough)
            throws Exception {
        int port = Ports.free();
        MongoProcess server = MongoProcess.start(folder, port);
        int before = acknowledged.size();
        String uri = "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000&maxPoolSize=50";
        try (MongoClient client = MongoClients.create(uri);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            letters(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = run + ", writer " + writer + ", letter ";
                writers.submit(() -> write(client, name, acknowledged, counted));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() - before > enough);
            server.kill();
        }
    }

    /** Ends with the server. */
    private static void write(MongoClient client, String name, Queue<String> acknowledged, AtomicInteger counted) {
        try {
            for (int number = 0; ; number++) {
                String id = name + number;
                letters(client).insertOne(new Document("_id", id).append("number", id.hashCode() * 31L + number));
                acknowledged.add(id);
                counter(client)
                        .findOneAndUpdate(
                                Filters.eq("_id", "letters"),
                                Updates.inc("value", 1),
                                new FindOneAndUpdateOptions().upsert(true));
                counted.incrementAndGet();
            }
        } catch (MongoException killed) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private static MongoCollection<Document> letters(MongoClient client) {
        return client.getDatabase("post").getCollection("letters");
    }

    private static MongoCollection<Document> counter(MongoClient client) {
        return client.getDatabase("post").getCollection("counter");
    }

    private static List<Long> numbersOf(MongoClient client) {
        return letters(client).find().map(letter -> letter.getLong("number")).into(new ArrayList<>());
    }
}
