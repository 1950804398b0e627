package org.commonground.booking.booking;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as its owner writes it, at most 254 characters (RFC 5321); one mailbox, no display name. */
public record EmailAddress(String value) {

    /** At most 64 characters without spaces, then a domain of two labels or more; dots neither doubled nor at an end. */
    static final String FORM = "(?=.{3,254}$)(?!\\.)(?!.*\\.\\.)(?!.*\\.@)[^\\s\\p{Cntrl}@,;:<>()\\[\\]\\\\\"]{1,64}"
            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public EmailAddress {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Addresses that differ only in case reach the same person. */
    String sameness() {
        return value.toLowerCase(Locale.ROOT);
    }
}
