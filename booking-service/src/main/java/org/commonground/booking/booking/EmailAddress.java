package org.commonground.booking.booking;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as its owner writes it, at most 254 characters (RFC 5321); one mailbox, no display name. */
record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile(
            "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\\\\\"]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    EmailAddress {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    static boolean isWellFormed(String text) {
        return text.length() <= 254
                && FORM.matcher(text).matches()
                && !text.startsWith(".")
                && !text.contains("..")
                && !text.contains(".@");
    }

    /** Addresses that differ only in case reach the same person. */
    String sameness() {
        return value.toLowerCase(Locale.ROOT);
    }
}
