package org.commonground.directory.organisation;

import java.util.List;
import java.util.regex.Pattern;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's letters carry beside its name and logo, which are in its profile.
 *
 * @param replyTo where answers of its guests go; null to the site
 * @param signature the last lines of its letters, at most {@value #MOST_LINES} of at most {@value #LONGEST_LINE}
 *     characters; nothing in them that a mail program would turn into a link
 * @param language in which it wants to be written to itself
 */
public record Letterhead(@Nullable EmailAddress replyTo, List<String> signature, Language language) {

    /** The languages that messages are written in, by their codes (ISO 639-1). */
    public enum Language {
        EN,
        CY
    }

    static final int MOST_LINES = 4;
    static final int LONGEST_LINE = 100;
    static final int LONGEST_SIGNATURE = 500;

    /** Where nothing was set. */
    public static final Letterhead PLAIN = new Letterhead(null, List.of(), Language.EN);

    private static final Pattern LIKE_A_LINK = Pattern.compile("://|www\\.|@|[<>]", Pattern.CASE_INSENSITIVE);

    public Letterhead {
        signature = signature.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Checks.text("signature", line, LONGEST_LINE))
                .toList();
        if (signature.size() > MOST_LINES) {
            throw new InvalidField("signature", "Write at most " + MOST_LINES + " lines.");
        }
        if (signature.stream().anyMatch(line -> LIKE_A_LINK.matcher(line).find())) {
            throw new InvalidField(
                    "signature",
                    "Leave out web and e-mail addresses: answers go to your address for answers, and your website is on your page.");
        }
    }

    /** @param signature with line breaks between its lines */
    static Letterhead of(@Nullable String replyTo, @Nullable String signature, @Nullable Language language) {
        return new Letterhead(
                address(replyTo),
                signature == null ? List.of() : signature.lines().toList(),
                language == null ? Language.EN : language);
    }

    private static @Nullable EmailAddress address(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var address = new EmailAddress(typed);
            if (address.value().chars().allMatch(it -> it > ' ' && it < 127)) {
                return address;
            }
        } catch (InvalidField notAnAddress) {
            throw new InvalidField("replyTo", EmailAddress.WORDS);
        }
        throw new InvalidField("replyTo", "Give an address in plain letters (ASCII), like name@example.org.");
    }
}
