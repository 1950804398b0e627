package org.commonground.booking.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

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

    /** Whether nobody else can have its places. */
    public boolean isOccupying() {
        return this == CONFIRMED || isPending();
    }

    /** The names of such states, as they are stored. */
    public static List<String> names(Predicate<State> such) {
        return Arrays.stream(values()).filter(such).map(State::name).toList();
    }

    /** Whether its places are kept for it until a set time, and then go to others. */
    public boolean isPending() {
        return this == OFFERED || this == HELD;
    }
}
