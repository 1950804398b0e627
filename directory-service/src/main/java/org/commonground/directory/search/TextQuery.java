package org.commonground.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.commonground.directory.search.Vocabulary.Word;

/**
 * How words are looked for. Built from terms only, so whatever is typed cannot be a pattern.
 *
 * @param match what is found, in the one field that holds every word
 * @param score which of that fits best, by the fields in which the words are
 */
record TextQuery(Query match, Query score) {

    private static final float BEGUN = 0.5f;
    private static final float MISSPELT = 0.3f;
    private static final float OTHER_FIELDS = 0.1f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int SHORTEST_MISSPELT_TWICE = 8;
    private static final int LONGEST_MISSPELT = 30;

    /** May be missing where other words are found. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to", "with");

    /** Documents with all the words; the last one may have only been begun. */
    static TextQuery asTyped(List<Word> words) {
        return all(words, words.stream().map(_ -> Spellings.NONE).toList());
    }

    /** The same, but letters may be wrong, missing or too many: one in words from four letters, two from eight. */
    static TextQuery misspelt(List<Word> words, IndexReader reader) throws IOException {
        var spellings = new ArrayList<Spellings>();
        for (var word : words) {
            var edits = edits(word);
            spellings.add(edits == 0 ? Spellings.NONE : Spellings.of(word.written(), edits, reader));
        }
        return all(words, spellings);
    }

    /** Things with words in a field that begin like these. */
    static Query begun(String field, List<Word> words, boolean misspelt) {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            var ways = new ArrayList<Query>();
            ways.add(new PrefixQuery(new Term(field, word.written())));
            ways.add(new TermQuery(new Term(field, word.written())));
            if (misspelt) {
                addMisspelt(field, word, ways);
            }
            all.add(new DisjunctionMaxQuery(ways, OTHER_FIELDS), Occur.MUST);
        }
        return all.build();
    }

    private static TextQuery all(List<Word> words, List<Spellings> spellings) {
        if (words.isEmpty()) {
            var nothing = new MatchNoDocsQuery("nothing in it is a word");
            return new TextQuery(nothing, nothing);
        }
        var match = new BooleanQuery.Builder();
        var score = new BooleanQuery.Builder();
        var onlySmall = words.stream().allMatch(TextQuery::isSmall);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var last = i == words.size() - 1;
            if (!isSmall(word) || onlySmall) {
                match.add(anywhere(word, last, spellings.get(i)), Occur.FILTER);
            }
            score.add(somewhere(word, last, spellings.get(i)), Occur.SHOULD);
        }
        return new TextQuery(match.build(), score.build());
    }

    private static Query anywhere(Word word, boolean last, Spellings spellings) {
        var any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(Fields.WORDS, word.stem())), Occur.SHOULD);
        if (last && letters(word) >= SHORTEST_BEGINNING) {
            any.add(new PrefixQuery(new Term(Fields.WORDS, word.written())), Occur.SHOULD);
        }
        if (!spellings.isEmpty()) {
            any.add(spellings.any(), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query somewhere(Word word, boolean last, Spellings spellings) {
        var ways = new ArrayList<Query>();
        Fields.TEXT.forEach((field, weight) ->
                ways.add(new BoostQuery(new TermQuery(new Term(field, word.stem())), weight)));
        if (last && letters(word) >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.NAME, word.written())), BEGUN));
        }
        if (!spellings.isEmpty()) {
            ways.add(new BoostQuery(spellings.in(Fields.NAME), MISSPELT));
            ways.add(new BoostQuery(spellings.in(Fields.WORDS), MISSPELT));
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    private static void addMisspelt(String field, Word word, List<Query> ways) {
        var edits = edits(word);
        if (edits > 0) {
            var term = new Term(field, word.written());
            ways.add(new BoostQuery(new FuzzyQuery(term, edits, 0, Spellings.MOST, true), MISSPELT));
        }
    }

    private static int edits(Word word) {
        var letters = letters(word);
        if (letters < SHORTEST_MISSPELT || letters > LONGEST_MISSPELT) {
            return 0;
        }
        return letters < SHORTEST_MISSPELT_TWICE ? 1 : 2;
    }

    private static boolean isSmall(Word word) {
        return SMALL.contains(word.written());
    }

    private static int letters(Word word) {
        return word.written().codePointCount(0, word.written().length());
    }
}
