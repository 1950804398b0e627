package org.commonground.directory.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.address.Slug;
import org.commonground.directory.search.Vocabulary.Word;
import org.springframework.stereotype.Component;

/** What somebody may mean who has begun to type: names of what there is, never what others looked for. */
@Component
class Suggestions {

    private static final int OF_EACH = 2;

    private final Index index;
    private final SiteProperties site;
    private final Clock clock;

    Suggestions(Index index, SiteProperties site, Clock clock) {
        this.index = index;
        this.site = site;
        this.clock = clock;
    }

    /** At most eight. */
    record Suggested(List<Suggestion> items) {}

    /**
     * One of them.
     *
     * @param kind EVENT, SPEAKER, ORGANISATION or TOPIC
     * @param url its page, or the list of events about it
     */
    record Suggestion(String kind, String text, String url) {}

    /** Things whose names have words that begin like the given ones; misspelt ones where there are none. */
    Suggested of(String text) {
        var words = Words.of(Words.checked(text));
        if (words.isEmpty()) {
            return new Suggested(List.of());
        }
        return index.ask(searcher -> {
            var found = of(searcher, words, false);
            return new Suggested(found.isEmpty() ? of(searcher, words, true) : found);
        });
    }

    private List<Suggestion> of(IndexSearcher searcher, List<Word> words, boolean misspelt) throws IOException {
        var all = new ArrayList<Suggestion>();
        all.addAll(topics(searcher, words, misspelt));
        for (var kind : Kind.values()) {
            all.addAll(named(searcher, kind, TextQuery.begun(Fields.NAME, words, misspelt)));
        }
        return all;
    }

    private List<Suggestion> named(IndexSearcher searcher, Kind kind, Query name) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER)
                .add(name, Occur.MUST);
        if (kind == Kind.EVENT) {
            query.add(notOver(), Occur.FILTER);
        }
        var found = new ArrayList<Suggestion>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query.build(), OF_EACH).scoreDocs) {
            var document = stored.document(hit.doc);
            found.add(new Suggestion(
                    kind.name(), document.get(Fields.NAME), kind.page(site, new Slug(document.get(Fields.SLUG)))));
        }
        return found;
    }

    private List<Suggestion> topics(IndexSearcher searcher, List<Word> words, boolean misspelt) throws IOException {
        var about = new BooleanQuery.Builder()
                .add(TextQuery.begun(Fields.TOPIC_WORDS, words, misspelt), Occur.FILTER)
                .add(notOver(), Occur.FILTER)
                .build();
        return searcher.search(about, new FacetCounting(index.facets())).facets().topics().stream()
                .filter(topic -> misspelt || begins(topic.value(), words))
                .limit(OF_EACH)
                .map(topic -> new Suggestion("TOPIC", topic.value(), topicPage(topic.value())))
                .toList();
    }

    /** An event has other topics besides the one that was begun. */
    private static boolean begins(String topic, List<Word> words) {
        var its = Words.of(topic);
        return words.stream()
                .allMatch(word -> its.stream().anyMatch(it -> it.written().startsWith(word.written())));
    }

    private Query notOver() {
        return LongPoint.newRangeQuery(Fields.END, clock.millis() + 1, Long.MAX_VALUE);
    }

    private String topicPage(String topic) {
        return site.url()
                .resolve("/events?topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8))
                .toString();
    }
}
