package org.commonground.backing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
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

    private final BookingLoad load;
    private final long seconds;
    private final ProcessHandle server;

    private StoreMeasurement(MongoDatabase database, long seconds, ProcessHandle server) {
        this.server = server;
        this.load = new BookingLoad(database);
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
        for (long stored = load.bookings.countDocuments(); stored < before; stored += BATCH) {
            load.bookings.insertMany(MeasuredDocuments.batch(BATCH));
        }
        System.out.printf("with %,d bookings before%n", load.bookings.countDocuments());
        if (seconds == 0) {
            return;
        }
        whole(seconds);
        whole(seconds);
        print("insertMany of 200, documents", BATCH, () -> load.bookings.insertMany(MeasuredDocuments.batch(BATCH)));
        List<String> hot = new ArrayList<>();
        load.allocations.deleteMany(new Document());
        load.allocations.insertOne(MeasuredDocuments.allocation("hot", 1));
        AtomicInteger version = new AtomicInteger(1);
        print("replaceOne of 15 kB, decisions", 1, () -> load.replace("hot", version));
        List<Document> known = MeasuredDocuments.batch(BATCH);
        load.bookings.insertMany(known);
        known.forEach(booking -> hot.add(booking.getString("_id")));
        print("bulkWrite of 200 updates, updates", BATCH, () -> load.bookings.bulkWrite(load.updates(hot)));
        print(
                "find by 200 ids, documents",
                BATCH,
                () -> load.bookings.find(Filters.in("_id", hot)).into(new ArrayList<>()));
        print(
                "find by keys.active, documents",
                1,
                () -> load.bookings
                        .find(Filters.eq(
                                "keys.active",
                                known.getFirst().get("keys", Document.class).getString("active")))
                        .first());
        print("update and insert, one by one, pairs", 1, () -> {
            load.replace("hot", version);
            load.bookings.insertOne(MeasuredDocuments.booking());
        });
        drain();
    }

    /** Four loops, as four events would: a batch inserted, decided, updated, announced; and one that drains the outbox. */
    private void whole(long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        AtomicInteger done = new AtomicInteger();
        Meter meter = new Meter(server);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String event = UUID.randomUUID().toString();
                load.allocations.insertOne(MeasuredDocuments.allocation(event, 1));
                all.add(threads.submit(() -> {
                    AtomicInteger version = new AtomicInteger(1);
                    while (System.nanoTime() < end) {
                        load.book(event, version, BATCH);
                        done.addAndGet(BATCH);
                    }
                }));
            }
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    load.relay();
                }
            }));
            for (Future<?> one : all) {
                one.get();
            }
        }
        meter.print("whole path, bookings", done.get());
    }

    private void drain() {
        while (load.relay() > 0) {
            // until it is empty
        }
        for (int size : List.of(10_000, 40_000)) {
            for (int i = 0; i < size / BATCH; i++) {
                load.announce(BATCH);
            }
            Meter meter = new Meter(server);
            int sent = 0;
            for (int some = load.relay(); some > 0; some = load.relay()) {
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
        Meter meter = new Meter(server);
        int times = 0;
        for (end = System.nanoTime() + seconds * 1_000_000_000 / 2; System.nanoTime() < end; times++) {
            operation.run();
        }
        meter.print(what, times * documents);
    }
}
