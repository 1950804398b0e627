package org.commonground.booking.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done without being asked.
 *
 * @param notice that is being told; null when there is none
 * @param wakeAt when an offer, a held place or a hold ends next; null when none does
 */
public record Agenda(@Nullable Notice notice, @Nullable Instant wakeAt) {

    static final Agenda EMPTY = new Agenda(null, null);

    boolean isDue(Instant now) {
        return wakeAt != null && !wakeAt.isAfter(now);
    }

    /** The earlier of two moments; null is never. */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
