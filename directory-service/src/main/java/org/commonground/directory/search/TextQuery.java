package org.commonground.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** How words are looked for. Built from terms only, so whatever is typed cannot be a pattern. */
final class TextQuery {

    private static final float BEGUN = 0.5f;
    private static final float MISSPELT = 0.3f;
    private static final float OTHER_FIELDS = 0.1f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int SHORTEST_MISSPELT_TWICE = 8;
    private static final int LONGEST_MISSPELT = 30;
    private static final int MOST_SPELLINGS = 32;

    /** May be missing where other words are found. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to", "with");

    private TextQuery() {}

    /** Documents with all the words; the last one may have only been begun. */
    static Query asTyped(List<Word> words) {
        return all(words, false);
    }

    /** The same, but letters may be wrong, missing or too many: one in words from four letters, two from eight. */
    static Query misspelt(List<Word> words) {
        return all(words, true);
    }

    /** Things whose name, or another field, has words that begin like these. */
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

    private static Query all(List<Word> words, boolean misspelt) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("nothing in it is a word");
        }
        var all = new BooleanQuery.Builder();
        var onlySmall = words.stream().allMatch(TextQuery::isSmall);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var occur = isSmall(word) && !onlySmall ? Occur.SHOULD : Occur.MUST;
            all.add(one(word, i == words.size() - 1, misspelt), occur);
        }
        return all.build();
    }

    private static Query one(Word word, boolean last, boolean misspelt) {
        var ways = new ArrayList<Query>();
        Fields.TEXT.forEach((field, weight) ->
                ways.add(new BoostQuery(new TermQuery(new Term(field, word.stem())), weight)));
        if (last && letters(word) >= SHORTEST_BEGINNING) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.WORDS, word.written())), BEGUN));
        }
        if (misspelt) {
            addMisspelt(Fields.WORDS, word, ways);
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    private static void addMisspelt(String field, Word word, List<Query> ways) {
        var letters = letters(word);
        if (letters >= SHORTEST_MISSPELT && letters <= LONGEST_MISSPELT) {
            var edits = letters < SHORTEST_MISSPELT_TWICE ? 1 : 2;
            var term = new Term(field, word.written());
            ways.add(new BoostQuery(new FuzzyQuery(term, edits, 0, MOST_SPELLINGS, true), MISSPELT));
        }
    }

    private static boolean isSmall(Word word) {
        return SMALL.contains(word.written());
    }

    private static int letters(Word word) {
        return word.written().codePointCount(0, word.written().length());
    }
}
