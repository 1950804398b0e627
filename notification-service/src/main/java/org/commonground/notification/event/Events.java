package org.commonground.notification.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Our replica of the directory's events. */
@Repository
public class Events {

    private final MongoCollection<Event> events;

    Events(MongoDatabase database) {
        events = database.getCollection("events", Event.class);
    }

    /** The event as last heard of; nothing when it was never announced, or not yet. */
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(events.find(eq("_id", id.value())).first());
    }

    /** Keeps the newer of what we have and what we hear; an earlier release did not keep the hosts' ids. */
    void record(Event heard) {
        try {
            events.replaceOne(
                    and(
                            eq("_id", heard.id().value()),
                            or(
                                    lt("sequence", heard.sequence()),
                                    and(eq("sequence", heard.sequence()), exists("hostIds", false)))),
                    heard,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // what we have is as new or newer
        }
    }
}
