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
}
