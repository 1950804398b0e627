package org.commonground.notification.message;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.notification.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a letter is, made inert: whatever was heard of an organisation, a letter stays one letter, and nothing in
 * it leads where we did not lead.
 *
 * @param name before "via" in the sender; empty where the letter is in our own name
 * @param replyTo where answers go; null to us
 * @param logo a picture by https, the same for every reader; null for none
 * @param signature its last lines
 */
public record Letterhead(
        String name, @Nullable String replyTo, @Nullable String logo, List<String> signature) {

    /** Our own. */
    public static final Letterhead OURS = new Letterhead("", null, null, List.of());

    private static final int LONGEST_NAME = 64;
    private static final int MOST_LINES = 4;
    private static final int LONGEST_LINE = 100;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z0-9-]{2,63}");
    private static final Pattern PICTURE =
            Pattern.compile("https://[A-Za-z0-9.-]+(:\\d+)?/[!-~&&[^<>\"'\\\\`]]{0,480}");
    private static final Pattern LIKE_A_LINK = Pattern.compile("://|www\\.|@|[<>]", Pattern.CASE_INSENSITIVE);

    /** That of a host; ours where it is not verified, or is called what a mail program would take for an address. */
    public static Letterhead of(Organisation host) {
        var name = shortened(Line.of(host.name()), LONGEST_NAME);
        if (!host.verified() || name.isEmpty() || Line.isLikeAnAddress(name)) {
            return OURS;
        }
        return new Letterhead(
                name,
                matching(ADDRESS, host.replyTo()),
                matching(PICTURE, host.logo()),
                host.signature() == null ? List.of() : lines(host.signature()));
    }

    public boolean isOurs() {
        return name.isEmpty();
    }

    private static List<String> lines(String signature) {
        return Stream.of(signature.split("\\R"))
                .map(line -> shortened(Line.of(line), LONGEST_LINE))
                .filter(line -> !line.isEmpty() && !LIKE_A_LINK.matcher(line).find())
                .limit(MOST_LINES)
                .toList();
    }

    private static @Nullable String matching(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }

    private static String shortened(String line, int longest) {
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
