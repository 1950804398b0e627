package org.commonground.directory.organisation;

import java.util.regex.Pattern;
import org.commonground.directory.field.InvalidField;

/**
 * What an organisation is called in a register, such as the charity number {@code GB-CHC-1234567}.
 *
 * @param scheme the register's code on <a href="https://org-id.guide">org-id.guide</a>, such as {@code GB-CHC}
 * @param id as the register writes it: 1 to 60 letters, digits, dots, slashes and hyphens
 */
public record Identifier(String scheme, String id) {

    static final String SCHEME = "[A-Z]{2}-[A-Z0-9]{2,12}";
    static final String SCHEME_WORDS = "Give the register's code from org-id.guide, like GB-CHC.";
    static final String ID = "[A-Za-z0-9][A-Za-z0-9./-]{0,59}";
    static final String ID_WORDS = "Give the number as the register writes it, like 1234567.";

    private static final Pattern SCHEMES = Pattern.compile(SCHEME);
    private static final Pattern IDS = Pattern.compile(ID);

    public Identifier {
        if (!SCHEMES.matcher(scheme).matches()) {
            throw new InvalidField("identifiers", SCHEME_WORDS);
        }
        if (!IDS.matcher(id).matches()) {
            throw new InvalidField("identifiers", ID_WORDS);
        }
    }
}
