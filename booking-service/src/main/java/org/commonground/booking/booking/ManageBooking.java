package org.commonground.booking.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.booking.Booking.Status;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.booking.event.Events;
import org.springframework.stereotype.Service;

/** What the holder of a manage link can do. */
@Service
class ManageBooking {

    private final Bookings bookings;
    private final Events events;
    private final Allocator allocator;
    private final Clock clock;

    ManageBooking(Bookings bookings, Events events, Allocator allocator, Clock clock) {
        this.bookings = bookings;
        this.events = events;
        this.allocator = allocator;
        this.clock = clock;
    }

    /** What a wish of the holder comes to. */
    sealed interface Result {

        /** It is so, now or since earlier. */
        record Done(Booking booking) implements Result {}

        record UnknownBooking() implements Result {}

        /** It was given back: there is nothing to change any more. */
        record AlreadyCancelled() implements Result {}

        record NotBookable(Window window) implements Result {}

        record PartyTooLarge(int maxPartySize) implements Result {}

        record Full(int placesLeft) implements Result {}
    }

    /** The booking; nothing for a link that is not (or never was) good, and for bookings that were never acknowledged. */
    Optional<Booking> find(String token) {
        return bookings.findByManageToken(token)
                .filter(booking -> booking.status() == Status.CONFIRMED || booking.status() == Status.CANCELLED);
    }

    /** Gives the places back, until the event begins. */
    Result cancel(String token) {
        var booking = find(token).orElse(null);
        if (booking == null) {
            return new Result.UnknownBooking();
        }
        if (booking.status() == Status.CANCELLED) {
            return new Result.Done(booking);
        }
        if (window(booking) == Window.PAST) {
            return new Result.NotBookable(Window.PAST);
        }
        if (booking.isRepeat()) {
            bookings.endRepeat(booking.id());
        } else {
            allocator.decide(booking.eventId(), new Command.Release(booking.id()));
        }
        return new Result.Done(reread(booking));
    }

    /** Fewer places until the event begins; more while booking is open and they are there. */
    Result change(String token, int places) {
        var booking = find(token).orElse(null);
        if (booking == null) {
            return new Result.UnknownBooking();
        }
        if (booking.status() == Status.CANCELLED) {
            return new Result.AlreadyCancelled();
        }
        var refusal = refusal(booking, places);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (booking.isRepeat()) {
            bookings.changeRepeat(booking.id(), places);
            return new Result.Done(reread(booking));
        }
        var outcome = allocator.decide(booking.eventId(), new Command.Change(booking.id(), places));
        if (outcome instanceof Outcome.Full full) {
            return new Result.Full(full.placesLeft());
        }
        var after = reread(booking);
        return after.status() == Status.CONFIRMED ? new Result.Done(after) : new Result.AlreadyCancelled();
    }

    private Optional<Result> refusal(Booking booking, int places) {
        var window = window(booking);
        var mayStill = places <= booking.places() ? window != Window.PAST : window == Window.OPEN;
        if (!mayStill) {
            return Optional.of(new Result.NotBookable(window));
        }
        return events.find(booking.eventId().value())
                .map(BookableEvent::maxPartySize)
                .filter(max -> places > max && places > booking.places())
                .map(Result.PartyTooLarge::new);
    }

    private Window window(Booking booking) {
        return events.find(booking.eventId().value())
                .map(event -> event.window(clock.instant()))
                .orElse(Window.NOT_PUBLISHED);
    }

    private Booking reread(Booking booking) {
        return bookings.findAll(List.of(booking.id())).getFirst();
    }
}
