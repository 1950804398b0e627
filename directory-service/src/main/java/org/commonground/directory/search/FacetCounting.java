package org.commonground.directory.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what matches, and its facets, without asking how well it matches. The index is searched by one thread. */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, FacetCounting.Counter> {

    private final FacetNames names;

    FacetCounting(FacetNames names) {
        this.names = names;
    }

    @Override
    public Counter newCollector() {
        return new Counter(names);
    }

    @Override
    public Counter reduce(Collection<Counter> counters) {
        if (counters.size() != 1) {
            throw new IllegalStateException("counted by " + counters.size());
        }
        return counters.iterator().next();
    }

    /** What was counted. */
    static final class Counter implements Collector {

        private final FacetNames names;
        private final FacetTally tally;
        private final Matches matches = new Matches();

        Counter(FacetNames names) {
            this.names = names;
            this.tally = new FacetTally(names);
        }

        Matches matches() {
            return matches;
        }

        Facets facets() {
            return tally.facets();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            var column = FacetColumn.of(segment.reader(), names);
            var counts = tally.counts();
            var found = matches.in(segment);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // every match counts the same
                }

                @Override
                public void collect(int document) {
                    found.set(document);
                    column.count(document, counts);
                }

                @Override
                public void finish() {
                    matches.add(found);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
