package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.booking.allocation.Decision.Kind;
import org.jspecify.annotations.Nullable;

/** An allocation while it is being decided upon: how it stands after the decisions so far. */
final class Board {

    private final Allocation before;
    private final WaitingLine line;
    private final Map<BookingId, Standing> standings;
    private final Instant now;
    private final List<Decision> decisions = new ArrayList<>();
    private Room room;
    private Holds holds;
    private Tally tally;
    private @Nullable Notice notice;

    Board(Allocation before, WaitingLine line, Map<BookingId, Standing> standings, Instant now) {
        this.before = before;
        this.line = line;
        this.standings = new HashMap<>(standings);
        this.now = now;
        room = before.room();
        holds = new Holds(before.holds());
        tally = before.tally();
        notice = before.agenda().notice();
    }

    Instant now() {
        return now;
    }

    /** Of what is being decided. */
    long version() {
        return before.version() + 1;
    }

    Room room() {
        return room;
    }

    Holds holds() {
        return holds;
    }

    Tally tally() {
        return tally;
    }

    WaitingLine line() {
        return line;
    }

    @Nullable
    Notice notice() {
        return notice;
    }

    int decisions() {
        return decisions.size();
    }

    /** What anybody may have: never below zero, however small the room was made. */
    int left() {
        return Math.max(0, room.capacity() - holds.free() - tally.occupied());
    }

    /** Of a booking that a command names, or that the waiting line named. */
    Standing standing(BookingId booking) {
        return standings.getOrDefault(booking, Standing.UNDECIDED);
    }

    /** The waiting line named it. */
    Standing waiting(BookingId booking) {
        return standings.computeIfAbsent(
                booking, id -> line.find(id).orElseThrow(() -> new IllegalStateException(id + " is not in the line")));
    }

    void resize(Room next) {
        room = next;
    }

    void hold(Holds next) {
        holds = next;
    }

    void tell(@Nullable Notice next) {
        notice = next;
    }

    Outcome decide(BookingId booking, Kind kind, Standing after) {
        return decide(booking, kind, after, null);
    }

    Outcome decide(BookingId booking, Kind kind, Standing after, @Nullable Reason reason) {
        var earlier = standing(booking);
        tally = tally.with(earlier, after);
        holds = holds.filling(after.hold(), ofHold(after) - ofHold(earlier));
        line.put(booking, after);
        standings.put(booking, after);
        var position = after.isWaiting() ? position(earlier, after) : null;
        var decision = new Decision(booking, kind, earlier.state(), after, position, reason);
        decisions.add(decision);
        return new Outcome.Decided(decision);
    }

    /** Whoever joins is the last. */
    private int position(Standing earlier, Standing after) {
        return earlier.number() == after.number() ? line.position(after.number()) : tally.waiting();
    }

    private static int ofHold(Standing standing) {
        return standing.hold() == null ? 0 : standing.occupied();
    }

    /** What is to be written; the allocation itself when nothing changed. {@code done} is whether nothing is left to give out. */
    Allocation next(boolean done) {
        var resized = !room.equals(before.room()) || !holds.all().equals(before.holds());
        var told = !Objects.equals(notice, before.agenda().notice());
        // what woke us may be over without a decision; then the time to wake next is news
        if (decisions.isEmpty() && !resized && !told && !isSomethingOver()) {
            return before;
        }
        var wakeAt = done ? Agenda.earlier(nextDeadline(), holds.nextRelease()) : now;
        return new Allocation(
                before.event(),
                version(),
                room,
                holds.all(),
                tally,
                new Agenda(notice, wakeAt),
                new Journal(now, resized, decisions));
    }

    /** While nobody looked at the line it may be too early, never too late: whoever wakes then looks. */
    private @Nullable Instant nextDeadline() {
        if (tally.pending() == 0) {
            return null;
        }
        if (line.isRead()) {
            return line.nextDeadline();
        }
        var next = before.agenda().wakeAt();
        for (var decision : decisions) {
            next = Agenda.earlier(next, decision.after().until());
        }
        return next;
    }

    /** Whether anything ends by now. */
    boolean isSomethingOver() {
        return before.agenda().isDue(now);
    }
}
