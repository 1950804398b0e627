package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.Decision.Kind;
import org.commonground.booking.allocation.Standing.State;

/**
 * What an allocation becomes when a group of commands is decided in their order: pure, all in memory.
 *
 * @param next the allocation to write in place of the one that was decided upon
 * @param outcomes one for each command, in order
 */
record Ruling(Allocation next, List<Outcome> outcomes) {

    /**
     * Decides.
     *
     * @param before its journal must be complete already (all consequences written): it is dropped
     * @param standings of the bookings that the commands name, as written; one missing is undecided
     */
    static Ruling on(
            Allocation before, List<? extends Command> commands, Map<BookingId, Standing> standings, Instant now) {
        return new Sitting(before, standings, now).decide(commands);
    }

    /** Whether there is anything to write. */
    boolean changes(Allocation before) {
        return next.version() != before.version();
    }

    private static final class Sitting {

        private final Allocation before;
        private final Map<BookingId, Standing> standings;
        private final Instant now;
        private final List<Decision> decisions = new ArrayList<>();
        private int capacity;
        private int taken;
        private long eventSequence;

        Sitting(Allocation before, Map<BookingId, Standing> standings, Instant now) {
            this.before = before;
            this.standings = new HashMap<>(standings);
            this.now = now;
            capacity = before.capacity();
            taken = before.taken();
            eventSequence = before.eventSequence();
        }

        Ruling decide(List<? extends Command> commands) {
            var outcomes = new ArrayList<Outcome>();
            for (var command : commands) {
                outcomes.add(
                        switch (command) {
                            case Command.Take take -> take(take);
                            case Command.Change change -> change(change);
                            case Command.Release release -> release(release);
                            case Command.Repeat repeat -> repeat(repeat);
                            case Command.Resize resize -> resize(resize);
                            case Command.Settle ignored -> new Outcome.Noted();
                        });
            }
            if (decisions.isEmpty() && eventSequence == before.eventSequence()) {
                return new Ruling(before, outcomes);
            }
            // every decision of the group tells the occupancy after the whole group, which is what the document says
            var journal = decisions.stream().map(this::withOccupancy).toList();
            var next = new Allocation(before.event(), before.version() + 1, eventSequence, capacity, taken, journal);
            return new Ruling(next, outcomes.stream().map(this::withOccupancy).toList());
        }

        private Outcome take(Command.Take take) {
            var standing = standing(take.booking());
            if (standing.state() != State.UNDECIDED) {
                return new Outcome.Unchanged(standing);
            }
            var left = Math.max(0, capacity - taken);
            if (take.places() > left) {
                return new Outcome.Full(left);
            }
            taken += take.places();
            return decided(take.booking(), standing, Kind.CONFIRMED, take.places());
        }

        private Outcome change(Command.Change change) {
            var standing = standing(change.booking());
            if (standing.state() != State.CONFIRMED || standing.places() == change.places()) {
                return new Outcome.Unchanged(standing);
            }
            var more = change.places() - standing.places();
            var left = Math.max(0, capacity - taken);
            if (more > left) {
                return new Outcome.Full(left);
            }
            taken += more;
            return decided(change.booking(), standing, Kind.CHANGED, change.places());
        }

        private Outcome release(Command.Release release) {
            var standing = standing(release.booking());
            if (standing.state() != State.CONFIRMED) {
                return new Outcome.Unchanged(standing);
            }
            taken -= standing.places();
            return decided(release.booking(), standing, Kind.CANCELLED, standing.places());
        }

        private Outcome repeat(Command.Repeat repeat) {
            var standing = standing(repeat.booking());
            return standing.state() == State.CONFIRMED
                    ? decided(repeat.booking(), standing, Kind.REPEATED, standing.places())
                    : new Outcome.Unchanged(standing);
        }

        private Outcome resize(Command.Resize resize) {
            if (resize.eventSequence() > eventSequence) {
                eventSequence = resize.eventSequence();
                capacity = resize.capacity();
            }
            return new Outcome.Noted();
        }

        private Standing standing(BookingId booking) {
            return standings.getOrDefault(booking, Standing.UNDECIDED);
        }

        private Outcome decided(BookingId booking, Standing standing, Kind kind, int places) {
            var decision =
                    new Decision(booking, kind, standing.sequence() + 1, places, now, before.version() + 1, 0, 0);
            decisions.add(decision);
            standings.put(booking, standing.after(decision));
            return new Outcome.Decided(decision);
        }

        private Decision withOccupancy(Decision d) {
            return new Decision(
                    d.booking(), d.kind(), d.sequence(), d.places(), d.at(), d.allocationVersion(), capacity, taken);
        }

        private Outcome withOccupancy(Outcome outcome) {
            return outcome instanceof Outcome.Decided decided
                    ? new Outcome.Decided(withOccupancy(decided.decision()))
                    : outcome;
        }
    }
}
