package org.commonground.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** At most one document for every key. */
final class UniqueIndex extends StoredIndex {

    private static final int RANK = 1000;

    private final PositionTable positions = new PositionTable();

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    void put(Document document, long position) {
        for (KeyValue key : keys(document)) {
            positions.put(bytes(key), position);
        }
    }

    @Override
    void forget(Document document, long position) {
        for (KeyValue key : keys(document)) {
            positions.remove(bytes(key));
        }
    }

    @Override
    @Nullable
    Route route(Conditions conditions, @Nullable Document orderBy, boolean limited) {
        List<List<?>> keys = new ArrayList<>();
        List<@Nullable Object> compound = new ArrayList<>();
        for (String path : fields.paths()) {
            List<@Nullable Object> values = conditions.values(path);
            // a sparse index does not know the documents without the field, which null finds too
            if (values == null || values.contains(null) || (values.size() != 1 && isCompoundIndex())) {
                return null;
            }
            compound.addAll(values);
            values.forEach(value -> keys.add(Collections.singletonList(value)));
        }
        List<List<?>> wanted = isCompoundIndex() ? List.of(compound) : keys;
        LongStream found = wanted.stream()
                .mapToLong(key -> positions.get(IndexedFields.key(key).toArray()))
                .filter(position -> position != 0);
        return new Route(
                RANK, false, fields.paths(), wanted.size() > 1 ? found.sorted().distinct() : found);
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        for (KeyValue key : keys(document)) {
            long position = positions.get(bytes(key));
            if (position != 0) {
                return position;
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        for (KeyValue key : keys(document)) {
            if (positions.get(bytes(key)) != 0) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        for (KeyValue key : keys(document)) {
            long other = positions.put(bytes(key), position);
            if (other != 0 && other != position) {
                positions.put(bytes(key), other);
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    /** Only tells the position: the collection calls {@link #forget} with it. */
    @Override
    public @Nullable Long remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        if (same(oldDocument, newDocument)) {
            return;
        }
        Long own = getPosition(oldDocument);
        for (KeyValue key : keys(newDocument)) {
            long position = positions.get(bytes(key));
            if (position != 0 && (own == null || own != position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        if (!same(oldDocument, newDocument)) {
            forget(oldDocument, position);
            put(newDocument, position);
        }
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    private boolean same(Document one, Document other) {
        return fields.in(one).equals(fields.in(other));
    }

    /** None for a document that a sparse index leaves out; several for one with arrays. */
    private Collection<KeyValue> keys(Document document) {
        List<@Nullable Object> values = fields.in(document);
        if (isSparse() && IndexedFields.allMissing(values)) {
            return List.of();
        }
        return IndexedFields.anyArray(values) ? getKeyValues(document) : List.of(new KeyValue(values));
    }

    private static byte[] bytes(KeyValue key) {
        return IndexedFields.key(key).toArray();
    }
}
