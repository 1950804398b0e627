package org.commonground.booking.booking;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bookings are dealt with.
 *
 * @param manageLinkKey 32 random bytes or more in Base64; changing it makes every manage link invalid
 * @param siteUrl where the public finds the site
 * @param repeatMailEvery a holder hears of further attempts with the same address at most this often
 * @param keepFor how long places are kept for somebody who has to confirm their address
 * @param forgetUndecidedAfter how long an attempt that got no place is kept for its idempotency key
 */
@Validated
@ConfigurationProperties("commonground.booking")
record BookingProperties(
        @NotBlank String manageLinkKey,
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI siteUrl,
        @NotNull @DefaultValue("1h") Duration repeatMailEvery,
        @NotNull @DefaultValue("15m") Duration keepFor,
        @NotNull @DefaultValue("10m") Duration forgetUndecidedAfter) {

    byte[] keyBytes() {
        return Base64.getDecoder().decode(manageLinkKey);
    }

    @AssertTrue(message = "commonground.booking.manage-link-key must be Base64 of at least 32 bytes")
    boolean isKeyLongEnough() {
        try {
            return keyBytes().length >= 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
