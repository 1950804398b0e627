package org.commonground.directory.field;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that domain types make of their parts; each returns the value as it is to be kept. */
public final class Checks {

    /** What an id may be; slugs follow the same rule, so that both fit one place in an address. */
    public static final String ID = "[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?";

    /** What is said of a text that is not one. */
    public static final String ID_WORDS = "Use lower-case letters, digits and hyphens, at most 80 of them.";

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    private Checks() {}

    public static String id(String field, String value) {
        if (!ID_PATTERN.matcher(value).matches()) {
            throw new InvalidField(field, ID_WORDS);
        }
        return value;
    }

    /** A text with something in it, at most {@code max} characters, in Unicode's composed form (NFC). */
    public static String text(String field, String value, int max) {
        var text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new InvalidField(field, "Give a text: this is empty.");
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidField(field, "Use at most " + max + " characters.");
        }
        return text;
    }

    /** Like {@link #text}, but blank is the same as absent. */
    public static @Nullable String optionalText(String field, @Nullable String value, int max) {
        return value == null || value.isBlank() ? null : text(field, value, max);
    }

    /** An immutable copy without repetitions, in the given order. */
    public static <T> List<T> distinct(String field, List<T> values, int max) {
        if (values.size() > max) {
            throw new InvalidField(field, "Name at most " + max + ".");
        }
        return values.stream().distinct().toList();
    }
}
