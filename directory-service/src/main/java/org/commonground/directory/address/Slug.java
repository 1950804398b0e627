package org.commonground.directory.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.directory.field.Checks;

/** The readable part of an address, made from a title once and then kept: links stay good when the title changes. */
public record Slug(String value) {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’]");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** Latin letters that Unicode does not take apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    public Slug {
        Checks.id("slug", value);
    }

    /** A slug from the title's letters and digits; {@code otherwise} where the title has none that fit an address. */
    public static Slug from(String title, String otherwise) {
        var text = title.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = EDGES.matcher(GAPS.matcher(plain).replaceAll("-")).replaceAll("");
        return new Slug(words.isEmpty() ? otherwise : shortened(words));
    }

    /** The same with a number or another ending, for when it is taken. */
    public Slug ending(Object ending) {
        return new Slug(value + "-" + ending);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var lastGap = words.lastIndexOf('-', LONGEST);
        return lastGap > 0 ? words.substring(0, lastGap) : words.substring(0, LONGEST);
    }
}
