package org.commonground.booking.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.commonground.booking.grouping.GroupCommit;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Our replica of the directory's events. */
@Repository
public class Events {

    private static final GroupCommit.Limits READS = new GroupCommit.Limits(500, 10_000, Duration.ofSeconds(5));

    private final MongoCollection<BookableEvent> events;
    private final GroupCommit<String, Optional<BookableEvent>> reads;

    Events(MongoDatabase database, @Qualifier("applicationTaskExecutor") Executor executor) {
        events = database.getCollection("events", BookableEvent.class);
        reads = new GroupCommit<>(READS, executor, this::findAll);
    }

    /** The event as last heard of; nothing when the id is malformed or was never announced. */
    public Optional<BookableEvent> find(String id) {
        return EventId.isWellFormed(id) ? reads.ask(id) : Optional.empty();
    }

    private List<Optional<BookableEvent>> findAll(List<String> ids) {
        var found = new HashMap<String, BookableEvent>();
        events.find(in("_id", Set.copyOf(ids)))
                .forEach(event -> found.put(event.id().value(), event));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    /** Keeps the newer of what we have and what we hear. */
    void record(BookableEvent heard) {
        Duplicates.unlessThere(() -> events.replaceOne(
                and(eq("_id", heard.id().value()), lt("sequence", heard.sequence())),
                heard,
                new ReplaceOptions().upsert(true)));
    }
}
