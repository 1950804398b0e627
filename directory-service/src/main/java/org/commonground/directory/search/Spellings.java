package org.commonground.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the index that a misspelt one may mean. They are looked up once, and then found and weighed like one word: as
 * many words of their own would each have to be looked for in every part of the index.
 */
final class Spellings {

    static final int MOST = 32;

    /** Of a word that is taken as it is written. */
    static final Spellings NONE = new Spellings(List.of());

    private final List<Spelling> found;

    private Spellings(List<Spelling> found) {
        this.found = found;
    }

    /** @param closeness less than 1 for each letter that is another */
    private record Spelling(BytesRef word, float closeness) {}

    /** The closest ones, with at most {@code edits} letters wrong, missing, too many or exchanged. */
    static Spellings of(String written, int edits, IndexReader reader) throws IOException {
        var words = MultiTerms.getTerms(reader, Fields.WORDS);
        var found = new ArrayList<Spelling>();
        if (words != null) {
            var near = new FuzzyTermsEnum(words, new Term(Fields.WORDS, written), edits, 0, true);
            var closeness = near.attributes().addAttribute(BoostAttribute.class);
            for (var word = near.next(); word != null; word = near.next()) {
                found.add(new Spelling(BytesRef.deepCopyOf(word), closeness.getBoost()));
            }
        }
        found.sort(Comparator.comparingDouble(Spelling::closeness).reversed().thenComparing(Spelling::word));
        return new Spellings(found.subList(0, Math.min(MOST, found.size())));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Documents with any of them. */
    Query any() {
        return new TermInSetQuery(
                Fields.WORDS, found.stream().map(Spelling::word).toList());
    }

    /** The same, those with closer and rarer words in the field first. */
    Query in(String field) {
        var all = new SynonymQuery.Builder(field);
        found.forEach(it -> all.addTerm(new Term(field, it.word()), it.closeness()));
        return all.build();
    }
}
