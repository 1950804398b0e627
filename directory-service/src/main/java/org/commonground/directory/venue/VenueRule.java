package org.commonground.directory.venue;

import java.util.regex.Pattern;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What a venue wants to be told before an event there is published, such as who sponsors it.
 *
 * @param id what the answer is kept under: 1 to 64 lower-case letters, digits and hyphens
 * @param label as organisers read it, at most 200 characters
 * @param help more about it, at most 1,000 characters
 */
public record VenueRule(String id, String label, @Nullable String help) {

    static final String ID = "[a-z0-9-]{1,64}";
    static final String ID_WORDS = "Use lower-case letters, digits and hyphens, at most 64 of them.";
    static final int LONGEST_LABEL = 200;
    static final int LONGEST_HELP = 1_000;

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    public VenueRule {
        if (!ID_PATTERN.matcher(id).matches()) {
            throw new InvalidField("rules", ID_WORDS);
        }
        label = Checks.text("rules", label, LONGEST_LABEL);
        help = Checks.optionalText("rules", help, LONGEST_HELP);
    }
}
