package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;

/**
 * What the last write decided, until its consequences (bookings, outbox) are written: no personal data.
 *
 * @param at when it was decided
 * @param resized whether the room or its holds changed, which is to be announced
 */
public record Journal(Instant at, boolean resized, List<Decision> decisions) {

    public Journal {
        decisions = List.copyOf(decisions);
    }

    static Journal empty(Instant at) {
        return new Journal(at, false, List.of());
    }

    boolean isEmpty() {
        return decisions.isEmpty() && !resized;
    }
}
