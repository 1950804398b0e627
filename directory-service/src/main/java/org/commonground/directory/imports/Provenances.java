package org.commonground.directory.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.event.EventId;
import org.springframework.stereotype.Repository;

/** Where the events that were imported come from; written only by who holds the organisation's lease. */
@Repository
class Provenances {

    private static final int MOST_PER_KEY = 50;
    private static final int MOST_GONE = 5_000;

    private final MongoCollection<ProvenanceDocument> documents;

    Provenances(MongoDatabase database) {
        documents = database.getCollection("provenance", ProvenanceDocument.class);
        documents.createIndex(Indexes.ascending("keys"));
        documents.createIndex(Indexes.ascending("sources.source", "startsAt"));
    }

    Optional<Provenance> of(EventId event) {
        return Optional.ofNullable(documents.find(eq("_id", event.value())).first())
                .map(ProvenanceDocument::provenance);
    }

    List<Provenance> by(String key) {
        return documents.find(eq("keys", key)).limit(MOST_PER_KEY).into(new ArrayList<>()).stream()
                .map(ProvenanceDocument::provenance)
                .toList();
    }

    void put(Provenance provenance, Instant startsAt) {
        var document = ProvenanceDocument.of(provenance, startsAt);
        documents.replaceOne(eq("_id", document.id()), document, new ReplaceOptions().upsert(true));
    }

    /** The source still has these. */
    void seen(Source source, Collection<EventId> events, Instant now) {
        if (!events.isEmpty()) {
            documents.updateMany(
                    and(in("_id", events.stream().map(EventId::value).toList()), eq("sources.source", source.id())),
                    Updates.set("sources.$.lastSeen", now));
        }
    }

    /** Those of the source that it had last time, of events to come. */
    List<ProvenanceDocument> present(Source source, Instant now) {
        return documents
                .find(and(
                        elemMatch("sources", and(eq("source", source.id()), eq("vanishedAt", null))),
                        gt("startsAt", now)))
                .limit(MOST_GONE)
                .into(new ArrayList<>());
    }
}
