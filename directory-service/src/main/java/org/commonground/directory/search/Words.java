package org.commonground.directory.search;

import java.util.List;
import java.util.regex.Pattern;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/** What somebody typed to look for: bounded, and nothing in it is an operator. */
final class Words {

    static final int LONGEST = 100;
    static final int MOST = 8;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    /**
     * The text without spaces around it; empty where none is given.
     *
     * @throws InvalidField where it is too long, or not text
     */
    static String checked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (text.length() > LONGEST) {
            throw new InvalidField("q", "Search for at most " + LONGEST + " characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidField("q", "Search for words: this holds invisible control characters.");
        }
        var words = text.strip();
        if (SPACES.split(words).length > MOST) {
            throw new InvalidField("q", "Search for at most " + MOST + " words.");
        }
        return words;
    }

    /** The words as the index has them; what is not a word is not among them. */
    static List<Vocabulary.Word> of(String text) {
        return Vocabulary.words(text);
    }
}
