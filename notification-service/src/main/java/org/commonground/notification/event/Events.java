package org.commonground.notification.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** Our replica of the directory's events. */
@Repository
public class Events {

    private static final List<String> ON = List.of(Event.Status.PUBLISHED.name(), Event.Status.POSTPONED.name());

    private final MongoCollection<Event> events;

    Events(MongoDatabase database) {
        events = database.getCollection("events", Event.class);
        events.createIndex(Indexes.ascending("hostIds"));
    }

    /** The event as last heard of; nothing when it was never announced, or not yet. */
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(events.find(eq("_id", id.value())).first());
    }

    /** What an organisation holds that is not over and not called off, the first first; at most {@code limit}. */
    public List<Event> upcoming(String organisation, Instant now, int limit) {
        return events.find(and(eq("hostIds", organisation), in("status", ON))).into(new ArrayList<>()).stream()
                .filter(event -> now.isBefore(event.end().toInstant()))
                .sorted(Comparator.comparing(Event::start))
                .limit(limit)
                .toList();
    }

    /** Keeps the newer of what we have and what we hear; an earlier release did not keep the hosts' ids. */
    void record(Event heard) {
        Duplicates.unlessThere(() -> events.replaceOne(
                and(
                        eq("_id", heard.id().value()),
                        or(
                                lt("sequence", heard.sequence()),
                                and(eq("sequence", heard.sequence()), exists("hostIds", false)))),
                heard,
                new ReplaceOptions().upsert(true)));
    }
}
