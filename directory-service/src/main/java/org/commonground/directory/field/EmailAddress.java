package org.commonground.directory.field;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in lower case (and NFC), so that one person has one address however it was typed. */
public record EmailAddress(String value) {

    /** What is said of a text that is not one. */
    public static final String WORDS = "Give an e-mail address, like name@example.org.";

    /** In characters. */
    public static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,64}@[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]+\\.[^@\\s.]+");

    public EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !ADDRESS.matcher(value).matches()) {
            throw new InvalidField("email", WORDS);
        }
    }
}
