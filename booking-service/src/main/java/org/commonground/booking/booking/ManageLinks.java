package org.commonground.booking.booking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commonground.booking.allocation.BookingId;
import org.springframework.stereotype.Component;

/**
 * The guest's manage link: a capability of 192 bits, made from the booking's id with a key that only this service has.
 * It can be made again for the mail, and only its hash is stored.
 */
@Component
class ManageLinks {

    private static final int TOKEN_BYTES = 24;

    private final SecretKeySpec key;
    private final URI site;

    ManageLinks(BookingProperties properties) {
        key = new SecretKeySpec(properties.keyBytes(), "HmacSHA256");
        site = properties.siteUrl();
    }

    /** The address that the holder of the booking may use. */
    String url(BookingId booking) {
        return site.resolve("/bookings/" + token(booking)).toString();
    }

    String hash(BookingId booking) {
        return hash(token(booking));
    }

    static String hash(String token) {
        return Fingerprint.of("manage", token);
    }

    private String token(BookingId booking) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var bytes = mac.doFinal(booking.value().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }
}
