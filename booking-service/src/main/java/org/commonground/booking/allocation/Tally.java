package org.commonground.booking.allocation;

/**
 * What an event's decisions add up to.
 *
 * @param taken places of confirmed bookings
 * @param pending places that are offered, or held until an address is confirmed
 * @param waiting parties that wait
 * @param waitingPlaces places that they wait for
 * @param confirmed bookings that are confirmed
 * @param cancelled bookings that were
 * @param lastNumber the turn that was last given out on the waiting list
 */
public record Tally(
        int taken, int pending, int waiting, int waitingPlaces, int confirmed, int cancelled, long lastNumber) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    public Tally {
        if (taken < 0 || pending < 0 || waiting < 0 || waitingPlaces < 0) {
            throw new IllegalArgumentException("a tally counts from zero");
        }
    }

    /** After a booking stands differently. */
    Tally with(Standing before, Standing after) {
        return new Tally(
                taken + places(after, State.CONFIRMED) - places(before, State.CONFIRMED),
                pending + pending(after) - pending(before),
                waiting + (after.isWaiting() ? 1 : 0) - (before.isWaiting() ? 1 : 0),
                waitingPlaces + (after.isWaiting() ? after.wanted() : 0) - (before.isWaiting() ? before.wanted() : 0),
                confirmed + is(after, State.CONFIRMED) - is(before, State.CONFIRMED),
                cancelled + is(after, State.CANCELLED) - is(before, State.CANCELLED),
                Math.max(lastNumber, after.number()));
    }

    /** Places that nobody else can have. */
    int occupied() {
        return taken + pending;
    }

    /** Whether any booking waits, or has something to answer. */
    boolean hasOpen() {
        return waiting > 0 || pending > 0;
    }

    private static int places(Standing standing, State state) {
        return standing.state() == state ? standing.places() : 0;
    }

    private static int pending(Standing standing) {
        return standing.state().isPending() ? standing.places() : 0;
    }

    private static int is(Standing standing, State state) {
        return standing.state() == state ? 1 : 0;
    }
}
