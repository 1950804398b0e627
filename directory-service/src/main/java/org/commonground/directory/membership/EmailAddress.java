package org.commonground.directory.membership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonground.directory.field.InvalidField;

/** An e-mail address in lower case (and NFC), so that one person has one address however it was typed. */
record EmailAddress(String value) {

    static final String WORDS = "Give an e-mail address, like name@example.org.";
    static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,64}@[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]+\\.[^@\\s.]+");

    EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !ADDRESS.matcher(value).matches()) {
            throw new InvalidField("email", WORDS);
        }
    }
}
