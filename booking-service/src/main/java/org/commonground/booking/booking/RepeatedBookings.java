package org.commonground.booking.booking;

import java.time.Clock;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.springframework.stereotype.Component;

/**
 * What happens when an address books an event again: the answer is that of any other booking, so that nobody can find
 * out whose address is booked; no places are taken; and the holder, and only the holder, is told by e-mail.
 */
@Component
class RepeatedBookings {

    private final Bookings bookings;
    private final Allocator allocator;
    private final BookingProperties properties;
    private final Clock clock;

    RepeatedBookings(Bookings bookings, Allocator allocator, BookingProperties properties, Clock clock) {
        this.bookings = bookings;
        this.allocator = allocator;
        this.properties = properties;
        this.clock = clock;
    }

    /** Records the attempt as a booking that looks like any other and takes no places. */
    Booking record(Booking held, Booking attempt) {
        var repeat = attempt.repeating(held);
        bookings.insertRepeat(repeat);
        if (holderIsToHear(held)) {
            allocator.decide(held.eventId(), new Command.Repeat(held.id()));
        }
        return repeat;
    }

    private boolean holderIsToHear(Booking held) {
        var last = held.repeatedAt();
        return last == null || last.plus(properties.repeatMailEvery()).isBefore(clock.instant());
    }
}
