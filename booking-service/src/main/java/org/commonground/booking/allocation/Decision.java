package org.commonground.booking.allocation;

import java.time.Instant;

/**
 * One decision about one booking, as the journal keeps it until its consequences are written: no personal data.
 *
 * @param sequence rises by one with every decision about the booking, from 1
 * @param places the booking's places after (CONFIRMED, CHANGED, REPEATED) or before (CANCELLED) the decision
 * @param allocationVersion the version of the allocation that holds it
 * @param taken places taken in that version, of {@code capacity}
 */
public record Decision(
        BookingId booking,
        Kind kind,
        long sequence,
        int places,
        Instant at,
        long allocationVersion,
        int capacity,
        int taken) {

    /** What was decided. */
    public enum Kind {
        CONFIRMED,
        CHANGED,
        CANCELLED,
        REPEATED
    }
}
