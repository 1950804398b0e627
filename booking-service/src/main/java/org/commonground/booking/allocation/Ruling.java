package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an allocation becomes when a group of commands is decided in their order: all in memory.
 *
 * @param next the allocation to write in place of the one that was decided upon
 * @param outcomes one for each command, in order
 */
record Ruling(Allocation next, List<Outcome> outcomes) {

    /**
     * Decides.
     *
     * @param before its journal must be complete already (all consequences written): it is dropped
     * @param line those who wait in {@code before}; afterwards it is the line of the ruling's {@code next}
     * @param standings of the bookings that the commands name, as written; one missing is undecided
     */
    static Ruling on(
            Allocation before,
            WaitingLine line,
            List<? extends Command> commands,
            Map<BookingId, Standing> standings,
            Instant now) {
        return new Sitting(before, line, standings, now).decide(commands);
    }

    /** Whether there is anything to write. */
    boolean changes(Allocation before) {
        return next.version() != before.version();
    }
}
