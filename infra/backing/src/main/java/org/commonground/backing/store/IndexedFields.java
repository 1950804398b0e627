package org.commonground.backing.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that an index is about, in its order. */
record IndexedFields(List<String> paths) {

    static IndexedFields of(List<IndexKey> keys) {
        return new IndexedFields(keys.stream().map(IndexKey::getKey).toList());
    }

    List<@Nullable Object> in(Document document) {
        List<@Nullable Object> values = new ArrayList<>(paths.size());
        for (String path : paths) {
            values.add(in(document, path));
        }
        return values;
    }

    private static @Nullable Object in(Document document, String path) {
        int start = 0;
        Document inner = document;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            Object next = inner.getOrMissing(path.substring(start, dot));
            if (next instanceof Collection) {
                return Utils.getSubdocumentValueCollectionAware(document, path);
            }
            if (!(next instanceof Document deeper)) {
                return Missing.getInstance();
            }
            inner = deeper;
            start = dot + 1;
        }
        return inner.getOrMissing(path.substring(start));
    }

    static boolean allMissing(List<@Nullable Object> values) {
        return values.stream().allMatch(value -> value instanceof Missing);
    }

    static boolean anyArray(List<@Nullable Object> values) {
        return values.stream().anyMatch(value -> value instanceof Collection);
    }

    static Bytes key(Iterable<?> values) {
        Bytes key = new Bytes();
        for (Object value : values) {
            SortKey.write(value, key);
        }
        return key;
    }
}
