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
 * @param most how many places one may ask for now
 * @param goOn whether what is next is to look at other events
 */
record Places(State state, String headline, @Nullable String next, int most, boolean goOn) {

    enum State {
        OPEN,
        FULL,
        NOT_YET_OPEN,
        CLOSED,
        PAST,
        CALLED_OFF,
        UNKNOWN
    }

    public boolean bookable() {
        return state == State.OPEN || state == State.UNKNOWN;
    }

    static Places of(Event event, Optional<Availability> availability, Instant now) {
        return switch (event.status()) {
            case CANCELLED ->
                calledOff("This event is cancelled", reason(event) + "If you had booked, you need not do anything.");
            case POSTPONED ->
                calledOff(
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
                ? new Places(State.PAST, "This event is on now", "Booking closed when it began.", 0, true)
                : new Places(State.PAST, "This event has taken place", "Booking is closed.", 0, true);
    }

    private static Places ahead(Event event, Optional<Availability> availability, Instant now) {
        var terms = event.booking();
        if (terms.opensAt() != null && now.isBefore(terms.opensAt())) {
            var opens = "Booking opens on " + When.moment(terms.opensAt(), event.timeZone());
            return new Places(State.NOT_YET_OPEN, opens, "There are " + event.capacity() + " places.", 0, false);
        }
        if (terms.closesAt() != null && !now.isBefore(terms.closesAt())) {
            return closed("Booking closed on " + When.moment(terms.closesAt(), event.timeZone()));
        }
        return availability.map(seats -> counted(event, seats)).orElseGet(() -> unknown(event));
    }

    private static Places counted(Event event, Availability seats) {
        if (seats.placesLeft() < 1) {
            var all =
                    seats.capacity() == 1 ? "The only place is taken" : "All " + seats.capacity() + " places are taken";
            return new Places(
                    State.FULL,
                    all,
                    "When somebody cancels, their places show here at once. Look again nearer the day.",
                    0,
                    true);
        }
        if (!seats.bookable()) {
            return closed("Booking is closed");
        }
        var left = seats.placesLeft() + " of " + seats.capacity() + " places left";
        return new Places(
                State.OPEN,
                left,
                null,
                Math.min(seats.placesLeft(), event.booking().maxPartySize()),
                false);
    }

    private static Places closed(String headline) {
        return new Places(
                State.CLOSED,
                headline,
                "If you have booked, the link in your confirmation e-mail shows your booking.",
                0,
                true);
    }

    private static Places calledOff(String headline, String next) {
        return new Places(State.CALLED_OFF, headline, next, 0, true);
    }

    private static Places unknown(Event event) {
        return new Places(
                State.UNKNOWN,
                "We cannot see just now how many places are left",
                "You can still try to book.",
                event.booking().maxPartySize(),
                false);
    }
}
