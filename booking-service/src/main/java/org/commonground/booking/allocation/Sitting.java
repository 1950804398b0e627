package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.Decision.Kind;

/** Decides commands one after the other; after each, freed places go to those who wait. */
final class Sitting {

    private final Board board;
    private final Parties parties;
    private final WaitingRule waiting;

    Sitting(Allocation before, WaitingLine line, Map<BookingId, Standing> standings, Instant now) {
        board = new Board(before, line, standings, now);
        waiting = new WaitingRule(board);
        parties = new Parties(board);
    }

    Ruling decide(List<? extends Command> commands) {
        waiting.endWhatIsOver();
        waiting.giveOutWhatIsFree();
        var outcomes = new ArrayList<Outcome>();
        for (var command : commands) {
            outcomes.add(decide(command));
            waiting.giveOutWhatIsFree();
        }
        return new Ruling(board.next(waiting.isDone()), outcomes);
    }

    private Outcome decide(Command command) {
        return switch (command) {
            case Command.Take take -> parties.take(take);
            case Command.Fill fill -> parties.fill(fill);
            case Command.Change change -> parties.change(change);
            case Command.Accept accept -> parties.accept(accept);
            case Command.Release release -> parties.release(release);
            case Command.Repeat repeat -> parties.repeat(repeat);
            case Command.Announce announce -> announce(announce);
            case Command.SetHolds set -> setHolds(set);
            case Command.ReleaseHold release -> releaseHold(release);
            case Command.Inform inform -> inform(inform);
            case Command.Locate locate -> new Outcome.Located(board.line().position(locate.number()));
            case Command.Settle ignored -> new Outcome.Noted();
        };
    }

    private Outcome announce(Command.Announce announce) {
        var next = announce.room();
        if (next.sequence() > board.room().sequence()) {
            board.room().changeTo(next).ifPresent(change -> board.tell(new Notice(change, next.sequence(), null)));
            board.resize(next);
        }
        return new Outcome.Noted();
    }

    private Outcome setHolds(Command.SetHolds set) {
        var tooSmall = board.holds().tooSmall(set.holds());
        if (tooSmall.isPresent()) {
            return new Outcome.HoldTooSmall(tooSmall.get());
        }
        board.hold(board.holds().replacedBy(set.holds(), board.version()));
        return new Outcome.Noted();
    }

    private Outcome releaseHold(Command.ReleaseHold release) {
        if (board.holds().find(release.hold()).isEmpty()) {
            return new Outcome.UnknownHold();
        }
        board.hold(board.holds().without(hold -> hold.id().equals(release.hold())));
        return new Outcome.Noted();
    }

    /** A notice that another instance took further meanwhile is not told twice. */
    private Outcome inform(Command.Inform inform) {
        if (!inform.notice().equals(board.notice())) {
            return new Outcome.Noted();
        }
        for (var booking : inform.bookings()) {
            var standing = board.standing(booking);
            if (standing.state().isActive()) {
                board.decide(
                        booking,
                        Kind.INFORMED,
                        standing.numbered(),
                        inform.notice().change());
            }
        }
        board.tell(
                inform.bookings().isEmpty()
                        ? null
                        : inform.notice().after(inform.bookings().getLast()));
        return new Outcome.Noted();
    }
}
