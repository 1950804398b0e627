package org.commonground.booking.booking;

import java.math.BigInteger;
import org.commonground.booking.allocation.BookingId;

/**
 * What a guest says at the door: eight characters in two groups, without those that are easily confused. Derived from
 * the booking's id, so that it need not be stored to be known; 40 bits, so no secret and not a key.
 */
public final class Reference {

    /** Crockford's base 32. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Reference() {}

    public static String of(BookingId booking) {
        var bits = new BigInteger(Fingerprint.of("reference", booking.value()).substring(0, 10), 16).longValue();
        var reference = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            reference.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>= 5;
        }
        return reference.insert(4, '-').toString();
    }
}
