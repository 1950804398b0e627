package org.commonground.directory.search;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonground.directory.address.SiteProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An index that hears of what a test says. */
final class AnIndex {

    static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    private final Index index;
    private final Listings listings;
    private long offset;

    AnIndex() {
        try {
            index = new Index();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        listings = new Listings(index, JSON);
    }

    /** Event data that is complete in every respect, with changes. */
    static Map<String, Object> event(String id, Map<String, ?> changes) {
        var event = new TreeMap<String, Object>(Map.of(
                "id",
                id,
                "slug",
                id,
                "title",
                "Example " + id,
                "start",
                "2026-12-21T19:00:00",
                "end",
                "2026-12-21T21:00:00",
                "timeZone",
                "Europe/London",
                "hosts",
                List.of(Map.of("id", "host", "name", "Example Host")),
                "topics",
                List.of(),
                "status",
                "PUBLISHED"));
        event.putAll(changes);
        return event;
    }

    AnIndex with(String id, Map<String, ?> changes) {
        return told("directory.events", id, 1, event(id, changes));
    }

    AnIndex told(String topic, String id, long sequence, @Nullable Map<String, ?> data) {
        return told(topic, id, sequence, data == null ? null : JSON.writeValueAsBytes(data));
    }

    @SuppressWarnings("NullAway") // a compacted topic says with null that there is nothing any more
    AnIndex told(String topic, String id, long sequence, byte @Nullable [] data) {
        var record = new ConsumerRecord<String, byte[]>(topic, 0, offset++, id, data);
        record.headers().add("ce_sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_time", "2026-11-30T12:00:00Z".getBytes(StandardCharsets.UTF_8));
        listings.take(record);
        index.refresh();
        return this;
    }

    EventSearch.Found find(EventSearchQuery query) {
        return new EventSearch(index, NOW)
                .find(query.sought(UnaryOperator.identity(), UnaryOperator.identity()), 0, 20);
    }

    List<String> ids(EventSearchQuery query) {
        return find(query).ids();
    }

    List<Suggestions.Suggestion> suggestions(String text) {
        var site = new SiteProperties(URI.create("https://site.example"));
        return new Suggestions(index, site, NOW).of(text).items();
    }
}
