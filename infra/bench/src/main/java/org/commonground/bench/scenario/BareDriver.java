package org.commonground.bench.scenario;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.commonground.bench.load.Counted;
import org.commonground.bench.load.Latencies;
import org.commonground.bench.load.Window;
import org.commonground.bench.stack.Processes;

/**
 * What a simple service would do for a booking, without the service: the MongoDB driver takes a place by one conditional
 * update of one document, and inserts one booking, on the same store with as many callers at once.
 */
record BareDriver(int clients) implements Scenario {

    private static final int ROOM = 100_000_000;

    @Override
    public void run(Ground ground, Findings findings) throws InterruptedException {
        ground.rest(findings);
        ConnectionString server = new ConnectionString(ground.stack().mongo("bench"));
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(server)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(clients))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            Desk desk = Desk.open(client.getDatabase("bench"));
            Processes.Use use = ground.processes().use();
            List<Caller> done = work(desk, ground.scale().window(), use);
            ground.record(measurement(done, ground.scale().window(), use), findings);
        }
    }

    private Measurement measurement(List<Caller> callers, Window window, Processes.Use use) {
        Histogram latencies = Latencies.histogram();
        callers.forEach(caller -> latencies.add(caller.latencies));
        long failed = callers.stream().mapToLong(caller -> caller.failed).sum();
        Counted counted = new Counted(
                window.measured().toNanos() / 1e9,
                latencies.getTotalCount(),
                failed == 0 ? Map.of() : Map.of("failed", failed));
        return new Measurement(Series.BARE_DRIVER, clients, counted, Latencies.of(latencies), use.cores());
    }

    private List<Caller> work(Desk desk, Window window, Processes.Use use) throws InterruptedException {
        long opens = System.nanoTime() + window.warmUp().toNanos();
        long closes = opens + window.measured().toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller>> working = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Caller caller = new Caller(desk, opens, closes);
                working.add(callers.submit(caller::work, caller));
            }
            Thread.sleep(window.warmUp());
            use.opens();
            Thread.sleep(window.measured());
            use.closes();
            List<Caller> done = new ArrayList<>();
            for (Future<Caller> one : working) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    /** One event's document and the bookings beside it. */
    private record Desk(MongoDatabase database, String event) {

        static Desk open(MongoDatabase database) {
            Desk desk = new Desk(database, UUID.randomUUID().toString());
            database.getCollection("allocations")
                    .insertOne(new Document("_id", desk.event)
                            .append("version", 1L)
                            .append("capacity", ROOM)
                            .append("taken", 0));
            return desk;
        }

        void book() {
            String id = UUID.randomUUID().toString();
            Document taken = database.getCollection("allocations")
                    .findOneAndUpdate(
                            new Document("_id", event).append("taken", new Document("$lt", ROOM)),
                            new Document("$inc", new Document("taken", 1).append("version", 1L)));
            if (taken == null) {
                throw new IllegalStateException("the room is full");
            }
            database.getCollection("bookings")
                    .insertOne(new Document("_id", id)
                            .append("eventId", event)
                            .append("status", "CONFIRMED")
                            .append("places", 1)
                            .append("name", "Example Guest")
                            .append("email", "guest-" + id + "@example.org"));
        }
    }

    /** Books again and again until the end. */
    private static final class Caller {

        private final Desk desk;
        private final long opens;
        private final long closes;
        private final Histogram latencies = Latencies.histogram();
        private long failed;

        Caller(Desk desk, long opens, long closes) {
            this.desk = desk;
            this.opens = opens;
            this.closes = closes;
        }

        void work() {
            for (long began = System.nanoTime(); began - closes < 0; began = System.nanoTime()) {
                try {
                    desk.book();
                    long now = System.nanoTime();
                    if (now - opens >= 0 && now - closes < 0) {
                        latencies.recordValue(now - began);
                    }
                } catch (MongoException refused) {
                    failed++;
                }
            }
        }
    }
}
