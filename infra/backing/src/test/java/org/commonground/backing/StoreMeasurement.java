package org.commonground.backing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/**
 * Loads a server as the booking service does and prints what it takes: {@code <uri> <documents before> <seconds> <server's
 * process id>}. The server is a {@link MongoProcess} or any other, in a process of its own.
 */
final class StoreMeasurement {

    private static final int BATCH = 200;

    private final MongoCollection<Document> bookings;
    private final MongoCollection<Document> outbox;
    private final MongoCollection<Document> allocations;
    private final AtomicInteger sequence = new AtomicInteger();
    private final long seconds;
    private final ProcessHandle server;

    private StoreMeasurement(MongoDatabase database, long seconds, ProcessHandle server) {
        this.server = server;
        bookings = database.getCollection("bookings");
        outbox = database.getCollection("outbox");
        allocations = database.getCollection("allocations");
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(arguments[0]))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase("measured");
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow();
            new StoreMeasurement(database, Long.parseLong(arguments[2]), server).run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int before) throws Exception {
        var sparse = new IndexOptions().unique(true).sparse(true);
        for (String key : List.of("keys.manage", "keys.active", "keys.idempotency")) {
            bookings.createIndex(Indexes.ascending(key), sparse);
        }
        bookings.createIndex(Indexes.ascending("eventId", "bookedAt"));
        outbox.createIndex(Indexes.ascending("time", "sequence"));
        for (long stored = bookings.countDocuments(); stored < before; stored += BATCH) {
            bookings.insertMany(batch(BATCH));
        }
        System.out.printf("with %,d bookings before%n", bookings.countDocuments());
        if (seconds == 0) {
            return;
        }
        whole(seconds);
        whole(seconds);
        print("insertMany of 200, documents", BATCH, () -> bookings.insertMany(batch(BATCH)));
        List<String> hot = new ArrayList<>();
        allocations.deleteMany(new Document());
        allocations.insertOne(allocation("hot", 1));
        AtomicInteger version = new AtomicInteger(1);
        print("replaceOne of 15 kB, decisions", 1, () -> replace("hot", version));
        List<Document> known = batch(BATCH);
        bookings.insertMany(known);
        known.forEach(booking -> hot.add(booking.getString("_id")));
        print("bulkWrite of 200 updates, updates", BATCH, () -> bookings.bulkWrite(updates(hot)));
        print(
                "find by 200 ids, documents",
                BATCH,
                () -> bookings.find(Filters.in("_id", hot)).into(new ArrayList<>()));
        print(
                "find by keys.active, documents",
                1,
                () -> bookings.find(Filters.eq(
                                "keys.active",
                                known.getFirst().get("keys", Document.class).getString("active")))
                        .first());
        print("update and insert, one by one, pairs", 1, () -> {
            replace("hot", version);
            bookings.insertOne(booking());
        });
        drain();
    }

    /** Four loops, as four events would: a batch inserted, decided, updated, announced; and one that drains the outbox. */
    private void whole(long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        AtomicInteger done = new AtomicInteger();
        Meter meter = new Meter();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String event = UUID.randomUUID().toString();
                allocations.insertOne(allocation(event, 1));
                all.add(threads.submit(() -> {
                    AtomicInteger version = new AtomicInteger(1);
                    while (System.nanoTime() < end) {
                        List<Document> batch = batch(BATCH);
                        bookings.insertMany(batch, new InsertManyOptions().ordered(false));
                        replace(event, version);
                        bookings.bulkWrite(updates(
                                batch.stream().map(one -> one.getString("_id")).toList()));
                        outbox.insertMany(
                                batch.stream().map(one -> notice()).toList(), new InsertManyOptions().ordered(false));
                        done.addAndGet(BATCH);
                    }
                }));
            }
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    relay();
                }
            }));
            for (Future<?> one : all) {
                one.get();
            }
        }
        meter.print("whole path, bookings", done.get());
    }

    private int relay() {
        List<String> sent = outbox.find()
                .sort(Sorts.ascending("time", "sequence"))
                .limit(1000)
                .map(entry -> entry.getString("_id"))
                .into(new ArrayList<>());
        if (!sent.isEmpty()) {
            outbox.deleteMany(Filters.in("_id", sent));
        }
        return sent.size();
    }

    private void drain() {
        while (relay() > 0) {
            // until it is empty
        }
        for (int size : List.of(10_000, 40_000)) {
            for (int i = 0; i < size / BATCH; i++) {
                List<Document> entries = new ArrayList<>();
                for (int j = 0; j < BATCH; j++) {
                    entries.add(notice());
                }
                outbox.insertMany(entries);
            }
            Meter meter = new Meter();
            int sent = 0;
            for (int some = relay(); some > 0; some = relay()) {
                sent += some;
            }
            meter.print("outbox of " + size + " drained, entries", sent);
        }
    }

    private void print(String what, int documents, Runnable operation) {
        long end = System.nanoTime() + seconds * 1_000_000_000 / 2;
        while (System.nanoTime() < end) {
            operation.run();
        }
        Meter meter = new Meter();
        int times = 0;
        for (end = System.nanoTime() + seconds * 1_000_000_000 / 2; System.nanoTime() < end; times++) {
            operation.run();
        }
        meter.print(what, times * documents);
    }

    /** Time that passes, and the server's processor time, which a busy machine changes less. */
    private final class Meter {

        private final long start = System.nanoTime();
        private final Duration used = processorTime();

        void print(String what, int count) {
            double passed = (System.nanoTime() - start) / 1e9;
            double worked = processorTime().minus(used).toNanos() / 1e3;
            System.out.printf("%-42s %9.0f/s %9.1f us of processor each%n", what, count / passed, worked / count);
        }

        private Duration processorTime() {
            return server.info().totalCpuDuration().orElseThrow();
        }
    }

    private void replace(String event, AtomicInteger version) {
        int now = version.get();
        long replaced = allocations
                .replaceOne(
                        Filters.and(Filters.eq("_id", event), Filters.eq("version", now)), allocation(event, now + 1))
                .getModifiedCount();
        if (replaced != 1) {
            throw new IllegalStateException("version " + now + " is gone");
        }
        version.incrementAndGet();
    }

    private List<WriteModel<Document>> updates(List<String> ids) {
        int number = sequence.incrementAndGet();
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (String id : ids) {
            updates.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.lt("sequence", number)),
                    Updates.combine(
                            Updates.set("sequence", number),
                            Updates.set("status", "CONFIRMED"),
                            Updates.unset("undecided"))));
        }
        return updates;
    }

    private List<Document> batch(int size) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(booking());
        }
        return batch;
    }

    private Document booking() {
        return new Document("_id", UUID.randomUUID().toString())
                .append("eventId", "good-relations")
                .append("reference", "ABCD-EFGH")
                .append("status", "UNDECIDED")
                .append("sequence", 0)
                .append("undecided", true)
                .append("places", 2)
                .append("bookedAt", Date.from(Instant.now()))
                .append(
                        "guest",
                        new Document("name", "Somebody With A Name")
                                .append("email", "somebody@example.org")
                                .append("accessNeeds", "x".repeat(120)))
                .append("answers", new Document("diet", "vegetarian").append("from", "a charity in the north"))
                .append(
                        "keys",
                        new Document("manage", UUID.randomUUID().toString() + UUID.randomUUID())
                                .append("active", "good-relations " + UUID.randomUUID())
                                .append("idempotency", UUID.randomUUID().toString()))
                .append("fingerprint", UUID.randomUUID().toString());
    }

    private Document notice() {
        return new Document("_id", UUID.randomUUID().toString())
                .append("time", new Date())
                .append("sequence", sequence.incrementAndGet())
                .append("type", "booking.confirmed")
                .append("subject", UUID.randomUUID().toString())
                .append("data", "x".repeat(350));
    }

    private static Document allocation(String event, int version) {
        List<Document> journal = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            journal.add(new Document("booking", UUID.randomUUID().toString())
                    .append("places", 2)
                    .append("sequence", (long) version * 200 + i)
                    .append("kind", "CONFIRMED"));
        }
        return new Document("_id", event)
                .append("version", version)
                .append("capacity", 1_000_000)
                .append("taken", version)
                .append("journal", journal);
    }
}
