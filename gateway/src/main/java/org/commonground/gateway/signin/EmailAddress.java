package org.commonground.gateway.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address in lower case (and NFC), as the directory writes it too. */
record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]{1,64}@[^@\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\]+\\.[^@\\s.]+");

    EmailAddress {
        if (value.length() > LONGEST || !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What was typed, if it can be an address. */
    static Optional<EmailAddress> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }
}
