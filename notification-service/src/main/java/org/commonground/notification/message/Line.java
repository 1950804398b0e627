package org.commonground.notification.message;

import java.util.regex.Pattern;

/**
 * Text from elsewhere, made one inert line: no line breaks, control characters or direction overrides, at most 300
 * characters. Real names in any script stay as they are.
 */
final class Line {

    private static final int LONGEST = 300;
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("[/:@\\\\<>]|www\\.|\\.\\p{L}{2,}");

    private Line() {}

    static String of(String text) {
        var line = whole(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The same, however long. */
    static String whole(String text) {
        return NOT_TEXT.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a mail program may turn something in it into a link. */
    static boolean isLikeAnAddress(String line) {
        return LIKE_AN_ADDRESS.matcher(line).find();
    }

    /**
     * The words to greet somebody with. Whoever books can type any name and any address: a "name" that mail programs
     * would turn into a link is left out, or our mail could be used to advertise.
     */
    static String greeting(String name, Phrases phrases) {
        var line = of(name);
        return line.isEmpty() || isLikeAnAddress(line) ? phrases.say("hello") : phrases.say("hello.name", line);
    }
}
