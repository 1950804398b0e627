package org.commonground.gateway.web.site;

import java.time.Instant;
import java.util.Optional;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/**
 * Whether one can book, in words, and what is next if not.
 *
 * @param kept how many places are kept for those who take part, where it is known and there are any
 * @param most how many places one may ask for now
 * @param left how many a party may have at once; a larger one waits
 * @param goOn whether what is next is to look at other events
 */
record Places(
        State state,
        String headline,
        @Nullable String next,
        @Nullable String kept,
        int most,
        int left,
        boolean goOn) {

    enum State {
        OPEN,
        /** Full, and one can wait. */
        WAITING,
        FULL,
        NOT_YET_OPEN,
        CLOSED,
        PAST,
        CALLED_OFF,
        UNKNOWN
    }

    /** Whether one can send the form. */
    public boolean bookable() {
        return state == State.OPEN || state == State.UNKNOWN || state == State.WAITING;
    }

    /** What the button that leads to the form says. */
    public String action() {
        return state == State.WAITING ? "Join the waiting list" : "Book your place";
    }

    static Places of(Event event, Optional<Availability> availability, Instant now) {
        return switch (event.status()) {
            case CANCELLED ->
                none(
                        State.CALLED_OFF,
                        "This event is cancelled",
                        reason(event) + "If you had booked, you need not do anything.");
            case POSTPONED ->
                none(
                        State.CALLED_OFF,
                        "This event is postponed",
                        reason(event) + "The new date will be on this page as soon as the hosts set it.");
            case DRAFT, PUBLISHED ->
                now.isBefore(event.startsAt()) ? ahead(event, availability, now) : begun(event, now);
        };
    }

    private static String reason(Event event) {
        return event.statusReason() == null ? "" : event.statusReason().strip() + " ";
    }

    private static Places begun(Event event, Instant now) {
        return now.isBefore(event.endsAt())
                ? none(State.PAST, "This event is on now", "Booking closed when it began.")
                : none(State.PAST, "This event has taken place", "Booking is closed.");
    }

    private static Places ahead(Event event, Optional<Availability> availability, Instant now) {
        var terms = event.booking();
        if (terms.opensAt() != null && now.isBefore(terms.opensAt())) {
            var opens = "Booking opens on " + When.moment(terms.opensAt(), event.timeZone());
            return new Places(
                    State.NOT_YET_OPEN,
                    opens,
                    "There are " + event.capacity() + " places.",
                    availability.map(Kept::words).orElse(null),
                    0,
                    0,
                    false);
        }
        if (terms.closesAt() != null && !now.isBefore(terms.closesAt())) {
            return closed("Booking closed on " + When.moment(terms.closesAt(), event.timeZone()));
        }
        return availability.map(seats -> counted(event, seats)).orElseGet(() -> unknown(event));
    }

    private static Places counted(Event event, Availability seats) {
        var largest = event.booking().maxPartySize();
        if (seats.full()) {
            var all =
                    seats.capacity() == 1 ? "The only place is taken" : "All " + seats.capacity() + " places are taken";
            return seats.waitingList()
                    ? new Places(
                            State.WAITING,
                            all,
                            "Join the waiting list: " + Queue.ahead(seats.waiting()) + ".",
                            Kept.words(seats),
                            largest,
                            0,
                            false)
                    : new Places(
                            State.FULL,
                            all,
                            "When somebody cancels, their places show here at once. Look again nearer the day.",
                            Kept.words(seats),
                            0,
                            0,
                            true);
        }
        if (!seats.bookable()) {
            return closed("Booking is closed");
        }
        var most = seats.waitingList() ? largest : Math.min(seats.placesLeft(), largest);
        var left = seats.placesLeft() + " of " + seats.capacity() + " places left";
        return new Places(State.OPEN, left, null, Kept.words(seats), most, seats.placesLeft(), false);
    }

    private static Places closed(String headline) {
        return none(
                State.CLOSED, headline, "If you have booked, the link in your confirmation e-mail shows your booking.");
    }

    private static Places none(State state, String headline, String next) {
        return new Places(state, headline, next, null, 0, 0, true);
    }

    private static Places unknown(Event event) {
        var most = event.booking().maxPartySize();
        return new Places(
                State.UNKNOWN,
                "We cannot see just now how many places are left",
                "You can still try to book.",
                null,
                most,
                most,
                false);
    }
}
