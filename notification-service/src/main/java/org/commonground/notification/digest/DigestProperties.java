package org.commonground.notification.digest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When digests are sent.
 *
 * @param at by the clocks of the zone
 */
@Validated
@ConfigurationProperties("commonground.digest")
record DigestProperties(
        @NotNull @DefaultValue("07:00") LocalTime at,
        @NotNull @DefaultValue("Europe/London") ZoneId zone) {

    Mornings mornings() {
        return new Mornings(at, zone);
    }
}
