package org.commonground.booking.allocation;

import org.commonground.booking.allocation.Decision.Kind;

/** What parties ask for: all of it or none, and never past one that waits and would fit. */
final class Parties {

    private final Board board;

    Parties(Board board) {
        this.board = board;
    }

    Outcome take(Command.Take take) {
        var standing = board.standing(take.booking());
        if (standing.state() != State.UNDECIDED) {
            return new Outcome.Unchanged(standing);
        }
        if (fits(take.places())) {
            return take.keptFor() == null
                    ? board.decide(take.booking(), Kind.CONFIRMED, standing.confirmed(take.places()))
                    : board.decide(
                            take.booking(),
                            Kind.HELD,
                            standing.held(take.places(), board.now().plus(take.keptFor())));
        }
        return mayWaitFor(take.places())
                ? board.decide(take.booking(), Kind.WAITLISTED, standing.waitlisted(take.places(), nextTurn()))
                : new Outcome.Full(board.left());
    }

    Outcome fill(Command.Fill fill) {
        var standing = board.standing(fill.booking());
        if (standing.state() != State.UNDECIDED) {
            return new Outcome.Unchanged(standing);
        }
        var hold = board.holds().find(fill.hold());
        if (hold.isEmpty()) {
            return new Outcome.UnknownHold();
        }
        return fill.places() <= hold.get().free()
                ? board.decide(fill.booking(), Kind.CONFIRMED, standing.filling(hold.get(), fill.places()))
                : new Outcome.Full(hold.get().free());
    }

    Outcome change(Command.Change change) {
        var standing = board.standing(change.booking());
        return switch (standing.state()) {
            case CONFIRMED -> changeConfirmed(change, standing);
            case WAITLISTED -> changeWaiting(change, standing);
            case OFFERED, HELD ->
                change.places() == standing.places() ? new Outcome.Unchanged(standing) : new Outcome.StillOpen();
            case UNDECIDED, REFUSED, CANCELLED -> new Outcome.Unchanged(standing);
        };
    }

    /** Whoever asks for as many or fewer no longer waits for more. */
    private Outcome changeConfirmed(Command.Change change, Standing standing) {
        var more = change.places() - standing.places();
        if (more == standing.waitingFor()) {
            return new Outcome.Unchanged(standing);
        }
        if (more <= 0 || fitsMore(standing, more)) {
            return board.decide(change.booking(), Kind.CHANGED, standing.confirmed(change.places()));
        }
        if (isOfHold(standing) || !change.orWait() || !mayWaitFor(change.places())) {
            return new Outcome.Full(leftFor(standing));
        }
        var turn = more <= standing.waitingFor() ? standing.number() : nextTurn();
        return board.decide(change.booking(), Kind.CHANGED, standing.waitingFor(more, turn));
    }

    private Outcome changeWaiting(Command.Change change, Standing standing) {
        if (change.places() == standing.places()) {
            return new Outcome.Unchanged(standing);
        }
        return change.places() > standing.places()
                ? new Outcome.WaitingLarger()
                : board.decide(change.booking(), Kind.CHANGED, standing.waitlisted(change.places(), standing.number()));
    }

    Outcome accept(Command.Accept accept) {
        var standing = board.standing(accept.booking());
        return standing.state().isPending()
                ? board.decide(accept.booking(), Kind.CONFIRMED, standing.confirmed(standing.places()))
                : new Outcome.Unchanged(standing);
    }

    Outcome release(Command.Release release) {
        var standing = board.standing(release.booking());
        return standing.state().isActive()
                ? board.decide(
                        release.booking(), Kind.CANCELLED, standing.cancelled(Reason.BY_HOLDER), Reason.BY_HOLDER)
                : new Outcome.Unchanged(standing);
    }

    Outcome repeat(Command.Repeat repeat) {
        var standing = board.standing(repeat.booking());
        return standing.state().isActive()
                ? board.decide(repeat.booking(), Kind.REPEATED, standing.numbered())
                : new Outcome.Unchanged(standing);
    }

    /** Nobody overtakes a waiting party that would fit: it is served first, with the next write if need be. */
    private boolean fits(int places) {
        return places <= board.left()
                && board.line().firstThatFits(board.left()).isEmpty();
    }

    private boolean fitsMore(Standing standing, int more) {
        return isOfHold(standing) ? more <= leftFor(standing) : fits(more);
    }

    /** A booking whose places are a hold's grows within it. */
    private int leftFor(Standing standing) {
        return board.holds().ofKey(standing.hold()).map(Hold::free).orElseGet(board::left);
    }

    /** Those of a hold that was released have places of the room. */
    private boolean isOfHold(Standing standing) {
        return board.holds().ofKey(standing.hold()).isPresent();
    }

    private boolean mayWaitFor(int places) {
        return board.room().waitingList() && places <= board.room().capacity();
    }

    private long nextTurn() {
        return board.tally().lastNumber() + 1;
    }
}
