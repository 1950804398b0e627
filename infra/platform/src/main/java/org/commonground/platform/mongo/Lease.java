package org.commonground.platform.mongo;

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

/**
 * Lets one instance of a service at a time do something, so that two do not do the same. It saves work and is no guard:
 * should two hold it for a moment (clocks that differ), what they do is done twice. Used by one thread.
 */
public final class Lease implements AutoCloseable {

    private static final Duration SHORT = Duration.ofSeconds(5);

    private final String name;
    private final Duration term;
    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private Instant renewAt = Instant.EPOCH;

    /**
     * For what begins again every moment: whoever dies with it loses it after five seconds.
     *
     * @param name of what is done, unique in the service's database
     */
    public Lease(String name, MongoDatabase database, Clock clock) {
        this(name, SHORT, database, clock);
    }

    /** @param term after which whoever dies with it loses it */
    public Lease(String name, Duration term, MongoDatabase database, Clock clock) {
        this.name = name;
        this.term = term;
        this.leases = database.getCollection("leases");
        this.clock = clock;
    }

    /** Whether it is this instance's, for half a term at least. Asking keeps it. */
    public boolean isOurs() {
        var now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        if (!take(now)) {
            return false;
        }
        renewAt = now.plus(term.dividedBy(2));
        return true;
    }

    /** Another instance may go on at once. */
    @Override
    public void close() {
        renewAt = Instant.EPOCH;
        leases.deleteOne(and(eq("_id", name), eq("holder", holder)));
    }

    private boolean take(Instant now) {
        var ours = and(eq("_id", name), or(eq("holder", holder), lt("until", Date.from(now))));
        var held = combine(set("holder", holder), set("until", Date.from(now.plus(term))));
        try {
            leases.updateOne(ours, held, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
