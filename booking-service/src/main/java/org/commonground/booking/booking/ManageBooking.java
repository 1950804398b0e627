package org.commonground.booking.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.allocation.State;
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
    private final RepeatedBookings repeats;
    private final Clock clock;

    ManageBooking(Bookings bookings, Events events, Allocator allocator, RepeatedBookings repeats, Clock clock) {
        this.bookings = bookings;
        this.events = events;
        this.allocator = allocator;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** The booking; nothing for a link that is not (or never was) good, and for bookings that were never acknowledged. */
    Optional<Booking> find(String token) {
        return bookings.findByManageToken(token).filter(Booking::isAcknowledged);
    }

    /** Gives the places or the turn back, until the event begins. */
    ManageResult cancel(String token) {
        var booking = find(token).orElse(null);
        if (booking == null) {
            return new ManageResult.UnknownBooking();
        }
        if (booking.state() == State.CANCELLED) {
            return new ManageResult.Done(booking);
        }
        if (window(booking) == Window.PAST) {
            return new ManageResult.NotPossible(Window.PAST);
        }
        decide(booking, new Command.Release(booking.id()));
        return new ManageResult.Done(reread(booking));
    }

    /** Takes what is offered, or confirms the address. */
    ManageResult accept(String token) {
        var booking = find(token).orElse(null);
        if (booking == null) {
            return new ManageResult.UnknownBooking();
        }
        if (booking.state().isPending()) {
            decide(booking, new Command.Accept(booking.id()));
        }
        var after = reread(booking);
        return after.state() == State.CONFIRMED ? new ManageResult.Done(after) : new ManageResult.OfferLapsed();
    }

    /** Other places than it has; more if they are there, or by waiting for them. Whether it is too late is asked before. */
    ManageResult changePlaces(Booking booking, int places, boolean wait) {
        var outcome = decide(booking, new Command.Change(booking.id(), places, wait));
        return switch (outcome) {
            case Outcome.Full(var placesLeft) -> new ManageResult.Full(placesLeft);
            case Outcome.WaitingLarger ignored -> new ManageResult.WaitingLarger();
            case Outcome.StillOpen ignored -> new ManageResult.StillOpen();
            default -> {
                var after = reread(booking);
                yield after.state().isActive() ? new ManageResult.Done(after) : new ManageResult.AlreadyCancelled();
            }
        };
    }

    /** A booking that only repeats another is dealt with like any, and takes nobody's place. */
    private Outcome decide(Booking booking, Command.OfBooking command) {
        return booking.isRepeat() ? repeats.decide(booking, command) : allocator.decide(booking.eventId(), command);
    }

    Window window(Booking booking) {
        return event(booking).map(event -> event.window(clock.instant())).orElse(Window.NOT_PUBLISHED);
    }

    Optional<BookableEvent> event(Booking booking) {
        return events.find(booking.eventId().value());
    }

    Booking reread(Booking booking) {
        return bookings.findAll(List.of(booking.id())).getFirst();
    }
}
