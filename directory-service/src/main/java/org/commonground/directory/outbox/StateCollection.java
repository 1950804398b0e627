package org.commonground.directory.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.commonground.directory.address.Slug;
import org.commonground.platform.worker.Doorbell;

/**
 * The documents of one kind of aggregate. Every change replaces one document and only if it is still the one that was
 * read, so no change is lost; the same write marks it as unpublished.
 */
public final class StateCollection<D extends StateDocument> {

    private static final int NUMBERED_SLUGS = 20;

    private final MongoCollection<D> documents;
    private final Doorbell doorbell;

    public StateCollection(MongoDatabase database, String name, Class<D> type, Doorbell doorbell) {
        this.documents = database.getCollection(name, type);
        this.doorbell = doorbell;
        documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("unpublished", "changedAt"));
    }

    public MongoCollection<D> documents() {
        return documents;
    }

    public Optional<D> byId(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /** The document with this id, or else the one with this slug. */
    public Optional<D> byIdOrSlug(String idOrSlug) {
        return byId(idOrSlug)
                .or(() ->
                        Optional.ofNullable(documents.find(eq("slug", idOrSlug)).first()));
    }

    public List<D> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : documents.find(in("_id", ids)).into(new ArrayList<>());
    }

    /**
     * Stores a new document under the wanted slug or, where that is taken, the first free one with a number.
     *
     * @return what was stored, or nothing when there is a document with this id already
     */
    public Optional<D> insert(String id, Slug wanted, Function<Slug, D> document) {
        for (var number = 1; ; number++) {
            var slug = number == 1 ? wanted : wanted.ending(ending(number));
            var fresh = document.apply(slug);
            if (!leadsElsewhere(id, slug) && insert(fresh)) {
                doorbell.ring();
                return Optional.of(fresh);
            }
            if (byId(id).isPresent()) {
                return Optional.empty();
            }
        }
    }

    /** Replaces version n by version n + 1; false when the stored one is no longer version n. */
    public boolean replace(D next) {
        var replaced = documents.replaceOne(unchangedSince(next.id(), next.version() - 1), next);
        doorbell.ring();
        return replaced.getMatchedCount() == 1;
    }

    /** Removes what was never published; false when it is no longer the version that was read. */
    public boolean remove(D read) {
        return documents.deleteOne(unchangedSince(read.id(), read.version())).getDeletedCount() == 1;
    }

    /** Makes new versions of documents whose published form shows something of another aggregate that has changed. */
    public void republish(Bson affected, Instant now) {
        republish(affected, Updates.combine(), now);
    }

    /** The same, changing what they keep of the other aggregate. */
    public void republish(Bson affected, Bson kept, Instant now) {
        documents.updateMany(
                affected,
                Updates.combine(
                        kept,
                        Updates.inc("version", 1L),
                        Updates.set("changedAt", now),
                        Updates.set("unpublished", true)));
        doorbell.ring();
    }

    List<D> unpublished(int limit) {
        return documents
                .find(eq("unpublished", true))
                .sort(Sorts.ascending("changedAt"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * Takes the mark off the version that was sent. A newer one is marked once more: another instance may have sent it
     * before this one, and the newest state must be the last on the topic.
     */
    void published(String id, long version) {
        var unmarked = documents.updateOne(unchangedSince(id, version), Updates.set("unpublished", false));
        if (unmarked.getMatchedCount() == 0) {
            documents.updateOne(and(eq("_id", id), gt("version", version)), Updates.set("unpublished", true));
        }
    }

    private boolean leadsElsewhere(String id, Slug slug) {
        return documents
                        .find(and(ne("_id", id), or(eq("_id", slug.value()), eq("slug", slug.value()))))
                        .first()
                != null;
    }

    private boolean insert(D fresh) {
        try {
            documents.insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Bson unchangedSince(String id, long version) {
        return and(eq("_id", id), eq("version", version));
    }

    private static Object ending(int number) {
        return number <= NUMBERED_SLUGS ? number : UUID.randomUUID().toString().substring(0, 8);
    }
}
