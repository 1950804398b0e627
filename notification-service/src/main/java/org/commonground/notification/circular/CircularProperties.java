package org.commonground.notification.circular;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What organisers may send.
 *
 * @param perDay messages to an event's guests on one day, as the event's clocks count days
 * @param testsPerDay copies of what is being written that an event's organisers may send themselves on such a day
 * @param keep how long what was sent can be looked at; longer than its deliveries are kept
 */
@Validated
@ConfigurationProperties("commonground.circulars")
record CircularProperties(
        @Min(1) @Max(100) @DefaultValue("10") int perDay,
        @Min(1) @Max(100) @DefaultValue("20") int testsPerDay,

        @NotNull @DurationMin(days = 30) @DefaultValue("365d")
        Duration keep) {}
