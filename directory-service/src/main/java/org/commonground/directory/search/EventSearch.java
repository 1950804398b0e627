package org.commonground.directory.search;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.commonground.directory.search.RecentCounts.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds events in the index. */
@Component
class EventSearch {

    private static final int METRES = 1_000;
    private static final SortField SOONEST = new SortField(Fields.START, SortField.Type.LONG);
    private static final SortField ALWAYS_THE_SAME = new SortField(Fields.ID, SortField.Type.STRING);

    private final Index index;
    private final RecentCounts counts;
    private final Clock clock;

    EventSearch(Index index, Clock clock) {
        this.index = index;
        this.counts = new RecentCounts(index.facets());
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
                var all = counts.of(searcher, filter(sought).build());
                return inOrder(searcher, all, sought, new Part(skipped, size), null);
            }
            var words = Words.of(sought.text());
            var text = TextQuery.asTyped(words);
            var counted = counts.of(searcher, with(text, sought));
            if (counted.matches().total() == 0) {
                text = TextQuery.misspelt(words, searcher.getIndexReader());
                counted = counts.of(searcher, with(text, sought));
            }
            return inOrder(searcher, counted, sought, new Part(skipped, size), text.score());
        });
    }

    private record Part(int skipped, int size) {}

    /** Only what comes first is put in order: Lucene skips what cannot be on the page. */
    private static Found inOrder(
            IndexSearcher searcher, Counted counted, Sought sought, Part part, @Nullable Query score)
            throws IOException {
        var order = order(sought);
        var query = new BooleanQuery.Builder().add(counted.matches(), Occur.FILTER);
        if (score != null && order.needsScores()) {
            query.add(score, Occur.SHOULD);
        }
        var most = Math.max(1, part.skipped() + part.size());
        var hits = searcher.search(query.build(), new TopFieldCollectorManager(order, most, most));
        var ids = Arrays.stream(hits.scoreDocs)
                .skip(part.skipped())
                .map(EventSearch::id)
                .toList();
        return new Found(ids, counted.matches().total(), counted.facets());
    }

    /** The last by which all is put in order. */
    private static String id(ScoreDoc hit) {
        var sorted = ((FieldDoc) hit).fields;
        return ((BytesRef) sorted[sorted.length - 1]).utf8ToString();
    }

    private Query with(TextQuery text, Sought sought) {
        return filter(sought).add(text.match(), Occur.FILTER).build();
    }

    private BooleanQuery.Builder filter(Sought sought) {
        var all = new BooleanQuery.Builder();
        // only events have a time
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
            // by the minute, so that who asks within the same one asks for the same
            var now = clock.instant().truncatedTo(ChronoUnit.MINUTES).toEpochMilli();
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
