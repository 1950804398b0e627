package org.commonground.booking.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time carry the outbox, so that two do not send the same. It saves work and is no guard: should
 * two hold it for a moment (clocks that differ), events are sent twice, with one id each.
 */
@Component
class RelayLease {

    private static final String ID = "outbox-relay";
    private static final Duration TERM = Duration.ofSeconds(5);

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    /** Used by the relay's thread alone. */
    private Instant renewAt = Instant.EPOCH;

    RelayLease(MongoDatabase database, Clock clock) {
        leases = database.getCollection("leases");
        this.clock = clock;
    }

    /** Whether this instance carries the outbox for the next two seconds at least. */
    boolean isOurs() {
        var now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        if (!take(now)) {
            return false;
        }
        renewAt = now.plus(TERM.dividedBy(2));
        return true;
    }

    /** Another instance may go on at once. */
    void giveUp() {
        renewAt = Instant.EPOCH;
        leases.deleteOne(and(eq("_id", ID), eq("holder", holder)));
    }

    private boolean take(Instant now) {
        var ours = and(eq("_id", ID), or(eq("holder", holder), lt("until", Date.from(now))));
        var term = combine(set("holder", holder), set("until", Date.from(now.plus(TERM))));
        try {
            leases.updateOne(ours, term, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
