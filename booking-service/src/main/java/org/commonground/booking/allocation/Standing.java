package org.commonground.booking.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a booking stands with the allocation.
 *
 * @param sequence of the last decision about it, from 1; 0 before the first
 * @param places it has, is offered, waits for or, once cancelled, had
 * @param waitingFor places that a confirmed booking waits for in addition, else 0
 * @param number its turn on the waiting list, smaller is earlier; 0 when it does not wait
 * @param until when what is offered or held goes to others; null when nothing is
 * @param hold the key of the hold that its places are from; null when they are the room's
 * @param ended why it was cancelled; null while it is not, and where an earlier release did that
 */
public record Standing(
        State state,
        long sequence,
        int places,
        int waitingFor,
        long number,
        @Nullable Instant until,
        @Nullable String hold,
        @Nullable Reason ended) {

    /** One that is not cancelled. */
    public Standing(
            State state,
            long sequence,
            int places,
            int waitingFor,
            long number,
            @Nullable Instant until,
            @Nullable String hold) {
        this(state, sequence, places, waitingFor, number, until, hold, null);
    }

    /** A booking that was written down and not decided yet. */
    public static final Standing UNDECIDED = new Standing(State.UNDECIDED, 0, 0, 0, 0, null, null);

    /** An attempt that asks for so many places. */
    public static Standing undecided(int places) {
        return new Standing(State.UNDECIDED, 0, places, 0, 0, null, null);
    }

    /** Whether it is on the waiting list, for all of its places or for some in addition. */
    public boolean isWaiting() {
        return number > 0;
    }

    /** How many places have to be free for it to move on; 0 when it does not wait. */
    int wanted() {
        return state == State.WAITLISTED ? places : waitingFor;
    }

    /** Places that nobody else can have. */
    int occupied() {
        return state.isOccupying() ? places : 0;
    }

    Standing confirmed(int given) {
        return next(State.CONFIRMED, given, null);
    }

    Standing filling(Hold from, int given) {
        return new Standing(State.CONFIRMED, sequence + 1, given, 0, 0, null, from.key());
    }

    Standing offered(Instant deadline) {
        return next(State.OFFERED, places, deadline);
    }

    Standing held(int kept, Instant deadline) {
        return next(State.HELD, kept, deadline);
    }

    Standing cancelled(Reason why) {
        return new Standing(State.CANCELLED, sequence + 1, places, 0, 0, null, hold, why);
    }

    Standing waitlisted(int asked, long turn) {
        return new Standing(State.WAITLISTED, sequence + 1, asked, 0, turn, null, null);
    }

    Standing waitingFor(int more, long turn) {
        return new Standing(state, sequence + 1, places, more, turn, until, hold);
    }

    Standing numbered() {
        return new Standing(state, sequence + 1, places, waitingFor, number, until, hold);
    }

    private Standing next(State then, int given, @Nullable Instant deadline) {
        return new Standing(then, sequence + 1, given, 0, 0, deadline, hold);
    }
}
