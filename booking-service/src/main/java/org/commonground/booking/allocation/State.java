package org.commonground.booking.allocation;

/** Where a booking stands. */
public enum State {
    /** Written down, and not decided yet. */
    UNDECIDED,
    /** Got no place, and was not acknowledged. */
    REFUSED,
    CONFIRMED,
    /** Waits for all of its places. */
    WAITLISTED,
    /** Waited, and may now take its places until a set time. */
    OFFERED,
    /** Has its places until a set time, by which the address must be confirmed. */
    HELD,
    CANCELLED;

    /** Whether it has places, or may yet get some. */
    public boolean isActive() {
        return switch (this) {
            case CONFIRMED, WAITLISTED, OFFERED, HELD -> true;
            case UNDECIDED, REFUSED, CANCELLED -> false;
        };
    }

    /** Whether its places are kept for it until a set time, and then go to others. */
    public boolean isPending() {
        return this == OFFERED || this == HELD;
    }
}
