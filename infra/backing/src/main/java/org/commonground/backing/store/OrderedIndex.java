package org.commonground.backing.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the order of some of their fields, and of their positions among equals. While a single one of them has an
 * array there, or another value without an order of bytes, the index is not used.
 */
final class OrderedIndex extends StoredIndex {

    private final TreeSet<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
    private int withoutOrder;

    OrderedIndex(String name, List<IndexKey> keys) {
        // Sparse, which is to say: it need not know a document's position.
        super(name, keys, true);
    }

    @Override
    void put(Document document, long position) {
        List<@Nullable Object> values = fields.in(document);
        if (values.stream().allMatch(SortKey::isOrdered)) {
            entries.add(entry(values, position));
        } else {
            withoutOrder++;
        }
    }

    @Override
    void forget(Document document, long position) {
        List<@Nullable Object> values = fields.in(document);
        if (values.stream().allMatch(SortKey::isOrdered)) {
            entries.remove(entry(values, position));
        } else {
            withoutOrder--;
        }
    }

    private static byte[] entry(List<@Nullable Object> values, long position) {
        return IndexedFields.key(values).add(position).toArray();
    }

    @Override
    @Nullable
    Route route(Conditions conditions, @Nullable Document orderBy, boolean limited) {
        if (withoutOrder > 0) {
            return null;
        }
        OrderedRange range = OrderedRange.of(fields.paths(), conditions);
        if (range == null) {
            return null;
        }
        Direction direction = range.direction(fields.paths(), orderBy);
        if (range.rank() == 0 && !(limited && direction != Direction.NONE)) {
            return null;
        }
        var parts = range.parts().stream().map(part -> entries.subSet(part.from(), true, part.to(), false));
        LongStream positions = parts.flatMapToLong(part -> (direction == Direction.DOWN ? part.descendingSet() : part)
                .stream().mapToLong(OrderedIndex::position));
        return new Route(
                range.rank(), direction != Direction.NONE, fields.paths().subList(0, range.equal()), positions);
    }

    private static long position(byte[] entry) {
        return ByteBuffer.wrap(entry).getLong(entry.length - Long.BYTES);
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        // Every document may be added.
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        put(document, position);
    }

    /** Does nothing: the collection calls {@link #forget} with the position. */
    @Override
    public @Nullable Long remove(Document document) {
        return null;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        // Every document may become any other.
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        if (!fields.in(oldDocument).equals(fields.in(newDocument))) {
            forget(oldDocument, position);
            put(newDocument, position);
        }
    }

    @Override
    public long getCount() {
        return entries.size() + (long) withoutOrder;
    }

    /** Which way an index is walked to give what was asked for. */
    enum Direction {
        NONE,
        UP,
        DOWN
    }
}
