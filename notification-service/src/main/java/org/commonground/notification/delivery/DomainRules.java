package org.commonground.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one recipient domain may take of us, so that it delays nobody else.
 *
 * @param atOnce messages to one domain under way at the same time, each with a connection
 * @param slowAfter a message that takes longer, or is not answered at all, is a sign of trouble
 * @param strikes temporary refusals in a row that are a sign of trouble: one alone is about a mailbox, or greylisting
 * @param pause how long a domain in trouble is left in peace at first; each further sign doubles it
 */
record DomainRules(
        @Min(1) @Max(50) @DefaultValue("10") int atOnce,
        @NotNull @DefaultValue("5s") Duration slowAfter,
        @Min(1) @DefaultValue("3") int strikes,
        @NotNull @DefaultValue("5s") Duration pause,
        @NotNull @DefaultValue("5m") Duration pauseAtMost) {}
