package org.commonground.directory.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts into the index what the topics say is listed, and takes out what no longer is. Used by one thread. */
@Component
class Listings {

    /** Where each kind is told of. */
    static final Map<String, Kind> TOPICS = Map.of(
            "directory.events", Kind.EVENT,
            "directory.organisations", Kind.ORGANISATION,
            "directory.speakers", Kind.SPEAKER);

    private static final Logger LOG = LoggerFactory.getLogger(Listings.class);

    private final Index index;
    private final JsonMapper json;
    private final Map<String, Long> sequences = new HashMap<>();
    private volatile Instant changed = Instant.EPOCH;

    Listings(Index index, JsonMapper json) {
        this.index = index;
        this.json = json;
    }

    /** When the latest change of all that has been heard of was made. */
    Instant changed() {
        return changed;
    }

    /** Takes a record; one that cannot be read is left out, and said in the log. */
    void take(ConsumerRecord<String, byte[]> record) {
        var kind = TOPICS.get(record.topic());
        if (kind == null || record.key() == null) {
            return;
        }
        var key = kind.key(record.key());
        try {
            if (record.value() == null) {
                sequences.remove(key);
                index.remove(key);
            } else if (isNews(key, Long.parseLong(header(record, "ce_sequence")))) {
                put(kind, key, record);
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            LOG.warn("{} of {} cannot be searched: {}", key, record.topic(), e.getMessage());
        }
    }

    private boolean isNews(String key, long sequence) {
        return sequence >= sequences.merge(key, sequence, Math::max);
    }

    private void put(Kind kind, String key, ConsumerRecord<String, byte[]> record) {
        var at = Instant.parse(header(record, "ce_time"));
        var document = kind == Kind.EVENT ? event(record.value(), at) : profile(kind, record.value(), at);
        if (document == null) {
            index.remove(key);
        } else {
            index.put(key, document);
        }
        changed = at.isAfter(changed) ? at : changed;
    }

    private @Nullable Document event(byte[] data, Instant at) {
        var event = read(data, TopicEventState.class);
        return event.isListed() ? Entry.of(event, at) : null;
    }

    private @Nullable Document profile(Kind kind, byte[] data, Instant at) {
        var profile = read(data, TopicProfileState.class);
        return profile.isListed() ? Entry.of(kind, profile, at) : null;
    }

    private <T> T read(byte[] data, Class<T> type) {
        var read = json.readValue(data, type);
        if (read == null) {
            throw new IllegalArgumentException("the data is null");
        }
        return read;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
