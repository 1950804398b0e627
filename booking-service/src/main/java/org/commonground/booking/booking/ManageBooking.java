package org.commonground.booking.booking;

import java.time.Clock;
import java.util.Optional;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.booking.Booking.Status;
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

    /** What a request to cancel comes to. */
    sealed interface Cancellation {

        /** It is cancelled, now or since earlier. */
        record Done() implements Cancellation {}

        record UnknownBooking() implements Cancellation {}

        /** The event has begun. */
        record TooLate() implements Cancellation {}
    }

    /** The booking; nothing for a link that is not (or never was) good, and for bookings that were never acknowledged. */
    Optional<Booking> find(String token) {
        return bookings.findByManageToken(token)
                .filter(booking -> booking.status() == Status.CONFIRMED || booking.status() == Status.CANCELLED);
    }

    /** Gives the places back. */
    Cancellation cancel(String token) {
        var booking = find(token).orElse(null);
        if (booking == null) {
            return new Cancellation.UnknownBooking();
        }
        if (booking.status() == Status.CANCELLED) {
            return new Cancellation.Done();
        }
        if (hasBegun(booking)) {
            return new Cancellation.TooLate();
        }
        if (booking.isRepeat()) {
            bookings.endRepeat(booking.id());
        } else {
            allocator.decide(booking.eventId(), new Command.Release(booking.id()));
        }
        return new Cancellation.Done();
    }

    private boolean hasBegun(Booking booking) {
        return events.find(booking.eventId().value())
                .map(event -> event.window(clock.instant()) == Window.PAST)
                .orElse(false);
    }
}
