package org.commonground.directory.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.springframework.stereotype.Component;

/** Finds events in the index. */
@Component
class EventSearch {

    private static final int METRES = 1_000;
    private static final SortField SOONEST = new SortField(Fields.START, SortField.Type.LONG);
    private static final SortField ALWAYS_THE_SAME = new SortField(Fields.ID, SortField.Type.STRING);

    private final Index index;
    private final Clock clock;

    EventSearch(Index index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * The found events, by id.
     *
     * @param total how many there are, with those that were not asked for
     */
    record Found(List<String> ids, long total, Facets facets) {}

    /** At most {@code size} of what is sought after the first {@code skipped}. */
    Found find(Sought sought, int skipped, int size) {
        return index.ask(searcher -> {
            if (sought.text().isEmpty()) {
                return find(searcher, filter(sought).build(), sought, skipped, size);
            }
            var words = Words.of(sought.text());
            var found = find(searcher, with(TextQuery.asTyped(words), sought), sought, skipped, size);
            return found.total() > 0
                    ? found
                    : find(searcher, with(TextQuery.misspelt(words), sought), sought, skipped, size);
        });
    }

    private static Found find(IndexSearcher searcher, Query query, Sought sought, int skipped, int size)
            throws IOException {
        var top = new TopFieldCollectorManager(order(sought), skipped + size, Integer.MAX_VALUE);
        var answers = searcher.search(query, new MultiCollectorManager(top, new FacetCounting()));
        var hits = (TopFieldDocs) answers[0];
        var ids = new ArrayList<String>();
        var stored = searcher.storedFields();
        for (var i = skipped; i < hits.scoreDocs.length; i++) {
            ids.add(stored.document(hits.scoreDocs[i].doc).get(Fields.ID));
        }
        return new Found(ids, hits.totalHits.value(), (Facets) answers[1]);
    }

    private Query with(Query text, Sought sought) {
        return filter(sought).add(text, Occur.MUST).build();
    }

    private BooleanQuery.Builder filter(Sought sought) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.KIND, Kind.EVENT.name())), Occur.FILTER);
        all.add(begins(sought.period()), Occur.FILTER);
        for (var choice : sought.choices()) {
            all.add(new TermQuery(new Term(choice.field(), choice.value())), Occur.FILTER);
        }
        var around = sought.around();
        if (around != null && around.within() != null) {
            all.add(
                    LatLonPoint.newDistanceQuery(
                            Fields.POSITION, around.lat(), around.lon(), (double) around.within() * METRES),
                    Occur.FILTER);
        }
        return all;
    }

    private Query begins(Sought.Period period) {
        var all = new BooleanQuery.Builder();
        var from = period.from();
        if (from == null) {
            var now = clock.millis();
            all.add(LongPoint.newRangeQuery(Fields.END, now + 1, Long.MAX_VALUE), Occur.FILTER);
        }
        if (from != null || period.to() != null) {
            var first = from == null ? Long.MIN_VALUE : from.toEpochDay();
            var last = period.to() == null ? Long.MAX_VALUE : period.to().toEpochDay();
            all.add(LongPoint.newRangeQuery(Fields.DAY, first, last), Occur.FILTER);
        }
        return all.build();
    }

    private static Sort order(Sought sought) {
        var around = sought.around();
        return switch (sought.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, SOONEST, ALWAYS_THE_SAME);
            case DATE -> new Sort(SOONEST, ALWAYS_THE_SAME);
            case DISTANCE ->
                around == null
                        ? new Sort(SOONEST, ALWAYS_THE_SAME)
                        : new Sort(
                                LatLonDocValuesField.newDistanceSort(Fields.POSITION, around.lat(), around.lon()),
                                SOONEST,
                                ALWAYS_THE_SAME);
        };
    }
}
