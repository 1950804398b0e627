package org.commonground.gateway.web.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.web.When;
import org.commonground.gateway.web.form.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A guest's booking as its page tells it.
 *
 * @param event unknown while the directory is away
 * @param over whether the event has begun
 * @param correctable whether details can still be corrected and places added
 */
record BookingPage(Booking booking, Optional<Event> event, ZoneId zone, boolean over, boolean correctable) {

    private static final ZoneId HOME = ZoneId.of("Europe/London");

    static BookingPage of(Booking booking, Optional<Event> event, Instant now) {
        var over = event.map(it -> !now.isBefore(it.startsAt())).orElse(false);
        var changes = booking.changesUntil();
        return new BookingPage(
                booking,
                event,
                event.map(Event::timeZone).orElse(HOME),
                over,
                !over && !booking.cancelled() && (changes == null || now.isBefore(changes)));
    }

    /** Whether something can still be done about it. */
    public boolean active() {
        return !over && !booking.cancelled() && !off();
    }

    /** Whether there were places, and there is no event. */
    public boolean off() {
        return !booking.cancelled()
                && event.map(it -> it.status() == Event.Status.CANCELLED).orElse(false);
    }

    /** Why the event is cancelled, in its organisers' words; empty where they gave none. */
    public String offBecause() {
        var reason = event.map(Event::statusReason).orElse("");
        return reason == null ? "" : reason;
    }

    /** Why the booking ended. */
    public String ended() {
        var why = booking.ended() == null ? "" : booking.ended();
        return switch (why) {
            case "BY_HOLDER" -> "It was given back with the link to this page: whatever it held is free for others.";
            case "OFFER_LAPSED" -> "The time to take what you were offered ran out, so the next party had its turn.";
            case "NOT_CONFIRMED_IN_TIME" ->
                "It was not confirmed in time with the link in our e-mail, so the places went back.";
            default -> "It holds no places any more: whatever it held is free for others.";
        };
    }

    public String title() {
        if (off()) {
            return "The event is cancelled";
        }
        var one = booking.places() == 1;
        return switch (booking.status()) {
            case "WAITLISTED" -> "You are on the waiting list";
            case "OFFERED" -> one ? "A place is free for you" : booking.places() + " places are free for you";
            case "HELD" -> "Confirm your booking";
            case "CANCELLED" -> "Your booking is cancelled";
            default -> one ? "Your place is booked" : "Your " + many() + " are booked";
        };
    }

    public String many() {
        return booking.places() == 1 ? "1 place" : booking.places() + " places";
    }

    /** Where one stands, for those who wait: 3 parties are ahead of you. */
    public String ahead() {
        return Queue.ahead(booking.ahead());
    }

    /** How the waiting ends. */
    public String turn() {
        var asked = terms().map(it -> it.offerStands() != null).orElse(false);
        return asked
                ? "When it is your turn we write to you, and this page has a button to take the places."
                : "When it is your turn you have the places without doing anything, and we write to you.";
    }

    /** Until when one must answer, where one must. */
    public @Nullable String deadline() {
        return booking.respondBy() == null ? null : When.momentThere(booking.respondBy(), zone);
    }

    /** The button that accepts. */
    public String take() {
        if (booking.held()) {
            return "Confirm your booking";
        }
        return booking.places() == 1 ? "Take the place" : "Take the " + many();
    }

    public Leaving leaving() {
        return Leaving.of(booking);
    }

    /** Until when details can be corrected, where that is not the event's beginning alone. */
    public @Nullable String changesUntil() {
        return booking.changesUntil() == null ? null : When.momentThere(booking.changesUntil(), zone);
    }

    /** The numbers of places that one can change to; empty where there is nothing to choose. */
    public List<Integer> choices() {
        var most = booking.confirmed() || booking.waitlisted() ? booking.places() : 0;
        if (booking.confirmed() && correctable) {
            most = Math.max(most, terms().map(Terms::maxPartySize).orElse(0));
        }
        return most < 2 ? List.of() : IntStream.rangeClosed(1, most).boxed().toList();
    }

    public List<Answer> answers() {
        return Answer.of(terms().map(Terms::questions).orElse(List.of()), booking.answers());
    }

    /** How many others there are to be named, should all that is waited for be there. */
    public int others() {
        var wanted = named() || !booking.guests().isEmpty();
        var others = booking.places() + booking.waitingFor() - 1;
        return wanted ? Math.max(others, booking.guests().size()) : 0;
    }

    /** Whether everybody in a party must be named. */
    public boolean named() {
        return terms().map(Terms::guestNames).orElse(false);
    }

    /** Unknown while the directory is away. */
    Optional<Terms> terms() {
        return event.map(Event::booking);
    }
}
