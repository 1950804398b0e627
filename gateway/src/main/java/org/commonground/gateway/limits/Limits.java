package org.commonground.gateway.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one address may ask; all of a minute's requests may come at once. The defaults leave room for a whole office,
 * school or mobile network behind one address.
 *
 * @param bookingsPerMinute bookings and reports, by page or API
 * @param signInsPerMinute sign-in links asked for or used
 * @param missesPerMinute manage links and API tokens that do not exist: more of them is guessing
 */
@Validated
@ConfigurationProperties("commonground.limits")
record Limits(
        @Min(1) @DefaultValue("600") int bookingsPerMinute,
        @Min(1) @DefaultValue("20") int signInsPerMinute,
        @Min(1) @DefaultValue("60") int missesPerMinute) {}
