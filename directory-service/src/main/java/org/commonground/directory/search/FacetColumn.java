package org.commonground.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The facets of a segment's documents as plain arrays: counting 100,000 documents takes a millisecond or two instead of
 * ten. A segment never changes, so its column is made once and forgotten with it.
 */
final class FacetColumn {

    private static final Map<IndexReader.CacheKey, FacetColumn> OF_SEGMENTS = new ConcurrentHashMap<>();

    private final int[] starts;
    private final int[] numbers;

    private FacetColumn(LeafReader segment, FacetNames names) throws IOException {
        var values = DocValues.getSortedSet(segment, Fields.FACET);
        var known = new int[(int) values.getValueCount()];
        for (var i = 0; i < known.length; i++) {
            known[i] = names.number(values.lookupOrd(i).utf8ToString());
        }
        starts = new int[segment.maxDoc() + 1];
        var found = new int[segment.maxDoc()];
        var size = 0;
        for (var document = 0; document < segment.maxDoc(); document++) {
            if (values.advanceExact(document)) {
                for (var i = 0; i < values.docValueCount(); i++) {
                    found = size == found.length ? Arrays.copyOf(found, size * 2 + 1) : found;
                    found[size++] = known[(int) values.nextOrd()];
                }
            }
            starts[document + 1] = size;
        }
        numbers = Arrays.copyOf(found, size);
    }

    /** @param names always the same of one index */
    static FacetColumn of(LeafReader segment, FacetNames names) throws IOException {
        var cache = segment.getCoreCacheHelper();
        if (cache == null) {
            return new FacetColumn(segment, names);
        }
        var known = OF_SEGMENTS.get(cache.getKey());
        if (known != null) {
            return known;
        }
        cache.addClosedListener(OF_SEGMENTS::remove);
        return OF_SEGMENTS.computeIfAbsent(cache.getKey(), _ -> read(segment, names));
    }

    void count(int document, int[] counts) {
        for (var i = starts[document]; i < starts[document + 1]; i++) {
            counts[numbers[i]]++;
        }
    }

    private static FacetColumn read(LeafReader segment, FacetNames names) {
        try {
            return new FacetColumn(segment, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
