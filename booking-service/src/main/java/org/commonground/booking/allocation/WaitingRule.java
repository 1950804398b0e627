package org.commonground.booking.allocation;

import org.commonground.booking.allocation.Decision.Kind;

/**
 * The waiting list's rule, as the public can read it: first come, first served by party; a freed block goes to the first
 * waiting party that fits. It is given to it, or offered until a set time where the organiser wants to be sure.
 */
final class WaitingRule {

    /** So many decisions are written at once; what else could be given out follows with the next write. */
    private static final int MOST_DECISIONS = 1_000;

    private final Board board;

    WaitingRule(Board board) {
        this.board = board;
    }

    /** Offers and held places that nobody took in time, and holds that release themselves. */
    void endWhatIsOver() {
        if (!board.isSomethingOver()) {
            return;
        }
        for (var booking : board.line().lapsed(board.now(), MOST_DECISIONS / 2)) {
            var standing = board.waiting(booking);
            var reason = standing.state() == State.HELD ? Reason.NOT_CONFIRMED_IN_TIME : Reason.OFFER_LAPSED;
            board.decide(booking, Kind.CANCELLED, standing.cancelled(reason), reason);
        }
        board.hold(board.holds().without(hold -> hold.isDue(board.now())));
    }

    void giveOutWhatIsFree() {
        while (board.room().givesOut(board.now()) && board.decisions() < MOST_DECISIONS) {
            var next = board.line().firstThatFits(board.left());
            if (next.isEmpty()) {
                return;
            }
            give(next.get());
        }
    }

    /** Whether nobody who waits could be given anything. */
    boolean isDone() {
        return !board.room().givesOut(board.now())
                || board.line().firstThatFits(board.left()).isEmpty();
    }

    private void give(BookingId booking) {
        var standing = board.waiting(booking);
        if (standing.state() == State.CONFIRMED) {
            // comes already, so there is nothing to ask
            board.decide(booking, Kind.CHANGED, standing.confirmed(standing.places() + standing.waitingFor()));
            return;
        }
        board.room()
                .offerUntil(board.now())
                .ifPresentOrElse(
                        deadline -> board.decide(booking, Kind.OFFERED, standing.offered(deadline)),
                        () -> board.decide(booking, Kind.CONFIRMED, standing.confirmed(standing.places())));
    }
}
