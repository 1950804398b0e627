package org.commonground.booking.outbox;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.commonground.platform.worker.Doorbell;
import org.springframework.stereotype.Repository;

/** Events that Kafka has not acknowledged yet. */
@Repository
public class Outbox {

    private final MongoCollection<OutboxEntry> entries;
    private final Doorbell doorbell;

    Outbox(MongoDatabase database, Doorbell doorbell) {
        entries = database.getCollection("outbox", OutboxEntry.class);
        entries.createIndex(Indexes.ascending("time", "sequence"));
        this.doorbell = doorbell;
    }

    /** Adds the entries; those that are there already stay as they are. */
    public void add(List<OutboxEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        try {
            entries.insertMany(added, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            var onlyRepeats = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyRepeats) {
                throw e;
            }
        }
        doorbell.ring();
    }

    /** The oldest entries, at most {@code limit}. */
    List<OutboxEntry> oldest(int limit) {
        return entries.find().sort(ascending("time", "sequence")).limit(limit).into(new ArrayList<>());
    }

    void remove(List<String> ids) {
        entries.deleteMany(in("_id", ids));
    }

    /** How many events wait for Kafka. */
    public long size() {
        return entries.countDocuments();
    }
}
