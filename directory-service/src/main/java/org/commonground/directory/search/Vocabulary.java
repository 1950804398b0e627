package org.commonground.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes the words that are found: taken apart as Unicode says for each script (UAX 29), without case, accents
 * and differences of form (UTR 30), and reduced to English stems. Words in other scripts keep their endings.
 */
final class Vocabulary {

    private static final Analyzer AS_WRITTEN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new ICUTokenizer();
            return new TokenStreamComponents(tokens, folded(tokens));
        }
    };

    private static final Analyzer STEMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new ICUTokenizer();
            return new TokenStreamComponents(tokens, new PorterStemFilter(folded(tokens)));
        }
    };

    private static final Analyzer BOTH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new ICUTokenizer();
            var both = new PorterStemFilter(new KeywordRepeatFilter(folded(tokens)));
            return new TokenStreamComponents(tokens, new RemoveDuplicatesTokenFilter(both));
        }
    };

    /** For writing documents. */
    static final Analyzer OF_DOCUMENTS = new PerFieldAnalyzerWrapper(
            STEMS, Map.of(Fields.WORDS, BOTH, Fields.NAME, AS_WRITTEN, Fields.TOPIC_WORDS, AS_WRITTEN));

    private Vocabulary() {}

    /** A word as it was typed, folded, and its stem. */
    record Word(String written, String stem) {}

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        var written = tokens(AS_WRITTEN, text);
        var stems = tokens(STEMS, text);
        var words = new ArrayList<Word>();
        for (var i = 0; i < written.size(); i++) {
            words.add(new Word(written.get(i), stems.get(i)));
        }
        return words;
    }

    private static TokenStream folded(TokenStream tokens) {
        return new EnglishPossessiveFilter(new ICUFoldingFilter(tokens));
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream(Fields.WORDS, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var found = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
