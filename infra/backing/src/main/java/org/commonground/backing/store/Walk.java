package org.commonground.backing.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commonground.backing.store.StoredIndex.Route;
import org.jspecify.annotations.Nullable;

/**
 * The way through a collection that a query takes.
 *
 * @param remaining what the query demands beyond what all documents on the way fulfil
 * @param positions where the best index says that the documents are, or null for all of the collection
 * @param backwards whether the collection is walked from its end
 * @param toSort the order in which what is found has still to be brought
 */
record Walk(
        Document remaining,
        @Nullable LongStream positions,
        boolean backwards,
        @Nullable Comparator<Document> toSort) {

    private static final String INSERTION = "$natural";

    /** @param limited whether only the first documents of the order are wanted */
    static Walk of(Document query, @Nullable Document orderBy, boolean limited, Stream<StoredIndex> indexes) {
        Object insertion = orderBy == null ? null : orderBy.get(INSERTION);
        if (insertion instanceof Number sign && sign.intValue() < 0) {
            return new Walk(query, null, true, null);
        }
        Comparator<Document> order =
                orderBy == null || orderBy.isEmpty() || insertion != null ? null : new DocumentComparator(orderBy);
        Conditions conditions = Conditions.of(query);
        return indexes.map(index -> index.route(conditions, orderBy, limited))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Route::rank).thenComparing(Route::ordered))
                .map(route -> new Walk(
                        conditions.without(query, route.answered()),
                        route.positions(),
                        false,
                        route.ordered() ? null : order))
                .orElseGet(() -> new Walk(query, null, false, order));
    }
}
