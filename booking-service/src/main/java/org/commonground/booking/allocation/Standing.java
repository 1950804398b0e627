package org.commonground.booking.allocation;

/**
 * How a booking stands with the allocation.
 *
 * @param sequence of the last decision about it; 0 before the first
 * @param places given to it while confirmed, else 0
 */
public record Standing(State state, long sequence, int places) {

    /** What was last decided. */
    public enum State {
        UNDECIDED,
        CONFIRMED,
        CANCELLED
    }

    /** A booking that was written down and not decided yet. */
    public static final Standing UNDECIDED = new Standing(State.UNDECIDED, 0, 0);

    Standing after(Decision decision) {
        return switch (decision.kind()) {
            case CONFIRMED, CHANGED -> new Standing(State.CONFIRMED, decision.sequence(), decision.places());
            case CANCELLED -> new Standing(State.CANCELLED, decision.sequence(), 0);
            case REPEATED -> new Standing(state, decision.sequence(), places);
        };
    }
}
