package org.commonground.notification.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait between tries: each pause is twice the one before.
 *
 * @param away the first pause while something is away
 * @param awayAtMost no longer than this, so that a backlog is gone soon after recovery
 * @param putOff the first pause after a temporary refusal; greylisting lets a message pass after some minutes
 * @param giveUpAfter counted from the first try
 */
record Pauses(
        @NotNull @DefaultValue("1s") Duration away,
        @NotNull @DefaultValue("30s") Duration awayAtMost,
        @NotNull @DefaultValue("1m") Duration putOff,
        @NotNull @DefaultValue("1h") Duration putOffAtMost,
        @NotNull @DefaultValue("24h") Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 20;

    Instant whileAway(int attempt, Instant now) {
        return now.plus(pause(away, awayAtMost, attempt));
    }

    Instant whenPutOff(int attempt, Instant now) {
        return now.plus(pause(putOff, putOffAtMost, attempt));
    }

    private static Duration pause(Duration first, Duration longest, int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
