package org.commonground.directory.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What was counted lately in the present state of the index: most ask for the same, and everybody for the next page. */
final class RecentCounts {

    private static final int MOST = 100;

    private final FacetNames names;
    private final Map<Query, Counted> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Counted> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable IndexReader counted;

    RecentCounts(FacetNames names) {
        this.names = names;
    }

    /** What matches, found once and without scores, and what it has. */
    record Counted(Matches matches, Facets facets) {}

    Counted of(IndexSearcher searcher, Query query) throws IOException {
        var before = look(searcher.getIndexReader(), query);
        if (before != null) {
            return before;
        }
        var counter = searcher.search(query, new FacetCounting(names));
        var fresh = new Counted(counter.matches(), counter.facets());
        keep(searcher.getIndexReader(), query, fresh);
        return fresh;
    }

    private synchronized @Nullable Counted look(IndexReader reader, Query query) {
        if (reader != counted) {
            known.clear();
            counted = reader;
        }
        return known.get(query);
    }

    /** Whoever still asks an older state keeps nothing. */
    private synchronized void keep(IndexReader reader, Query query, Counted fresh) {
        if (reader == counted) {
            known.put(query, fresh);
        }
    }
}
