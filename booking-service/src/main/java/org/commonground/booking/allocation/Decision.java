package org.commonground.booking.allocation;

import org.jspecify.annotations.Nullable;

/**
 * One decision about one booking, as the journal keeps it.
 *
 * @param before its state until then
 * @param after how it stands from then on
 * @param position its place on the waiting list at that moment, from 1; null when it does not wait
 * @param reason of a cancellation, or what happened to the event; else null
 */
public record Decision(
        BookingId booking,
        Kind kind,
        State before,
        Standing after,
        @Nullable Integer position,
        @Nullable Reason reason) {

    /** What was decided. */
    public enum Kind {
        CONFIRMED,
        WAITLISTED,
        OFFERED,
        HELD,
        /** More or fewer places, or waiting for more or no longer. */
        CHANGED,
        CANCELLED,
        /** The same address tried to book again: its holder is to hear of it. */
        REPEATED,
        /** Something happened to the event: the booking's holder is to hear of it. */
        INFORMED
    }

    /** Rises by one with every decision about the booking, from 1. */
    public long sequence() {
        return after.sequence();
    }
}
