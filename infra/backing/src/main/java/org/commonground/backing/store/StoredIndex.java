package org.commonground.backing.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An index over a stored collection. It is kept in memory, and filled from the documents when the store is opened. */
abstract class StoredIndex extends Index<Long> {

    final IndexedFields fields;

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = IndexedFields.of(keys);
    }

    /** Takes in a document that is known to be allowed. */
    abstract void put(Document document, long position);

    abstract void forget(Document document, long position);

    /** How to find the documents of a query by this index, or null when it is of no use. */
    abstract @Nullable Route route(Conditions conditions, @Nullable Document orderBy, boolean limited);

    /**
     * A way to find documents.
     *
     * @param rank higher is better
     * @param ordered whether the positions come in the order that was asked for
     * @param answered the fields that have one of the values wanted in all documents on the way
     */
    record Route(int rank, boolean ordered, List<String> answered, LongStream positions) {}

    @Override
    public boolean canHandle(Document query) {
        return route(Conditions.of(query), null, false) != null;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        Route route = route(Conditions.of(query), null, false);
        return route == null ? List.of() : route.positions().boxed().toList();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // It is forgotten with the collection that held it.
    }
}
