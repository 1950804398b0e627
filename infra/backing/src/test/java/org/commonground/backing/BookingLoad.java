package org.commonground.backing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** What the booking service does with its three collections. */
final class BookingLoad {

    final MongoCollection<Document> bookings;
    final MongoCollection<Document> outbox;
    final MongoCollection<Document> allocations;
    private final AtomicInteger sequence = new AtomicInteger();

    BookingLoad(MongoDatabase database) {
        bookings = database.getCollection("bookings");
        outbox = database.getCollection("outbox");
        allocations = database.getCollection("allocations");
        var sparse = new IndexOptions().unique(true).sparse(true);
        for (String key : List.of("keys.manage", "keys.active", "keys.idempotency")) {
            bookings.createIndex(Indexes.ascending(key), sparse);
        }
        bookings.createIndex(Indexes.ascending("eventId", "bookedAt"));
        outbox.createIndex(Indexes.ascending("time", "sequence"));
    }

    /** Books, decides, confirms and announces a batch. */
    void book(String event, AtomicInteger version, int size) {
        List<Document> batch = MeasuredDocuments.batch(size);
        bookings.insertMany(batch, new InsertManyOptions().ordered(false));
        replace(event, version);
        bookings.bulkWrite(
                updates(batch.stream().map(one -> one.getString("_id")).toList()));
        announce(size);
    }

    void announce(int size) {
        List<Document> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(MeasuredDocuments.notice(sequence.incrementAndGet()));
        }
        outbox.insertMany(entries, new InsertManyOptions().ordered(false));
    }

    /** Reads the oldest entries of the outbox and removes them, and says how many. */
    int relay() {
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

    void replace(String event, AtomicInteger version) {
        int now = version.get();
        long replaced = allocations
                .replaceOne(
                        Filters.and(Filters.eq("_id", event), Filters.eq("version", now)),
                        MeasuredDocuments.allocation(event, now + 1))
                .getModifiedCount();
        if (replaced != 1) {
            throw new IllegalStateException("version " + now + " is gone");
        }
        version.incrementAndGet();
    }

    List<WriteModel<Document>> updates(List<String> ids) {
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
}
