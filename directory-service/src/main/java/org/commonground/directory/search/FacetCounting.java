package org.commonground.directory.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts facets while the index is searched. */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, Facets> {

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Facets reduce(Collection<Counter> counters) {
        var tally = new FacetTally();
        counters.forEach(counter -> counter.tally.counts().forEach(tally::add));
        return tally.facets();
    }

    /** Counts those of one search. */
    static final class Counter implements Collector {

        private final FacetTally tally = new FacetTally();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            var column = FacetColumn.of(segment.reader());
            var counts = column.nothingCounted();
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // every match counts the same
                }

                @Override
                public void collect(int document) {
                    column.count(document, counts);
                }

                @Override
                public void finish() {
                    column.addTo(tally, counts);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
