package org.commonground.booking.booking;

import java.time.Clock;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.event.BookableEvent;
import org.springframework.stereotype.Component;

/**
 * What happens when an address books an event again: the answer is that of any other booking, so that nobody can find
 * out whose address is booked; no places are taken; and the holder, and only the holder, is told by e-mail.
 *
 * <p>Such a booking stands as the allocation would have decided, were it another's.
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
    BookingResult record(BookableEvent event, Booking held, Booking attempt, Wish wish) {
        var outcome = allocator.rehearse(held.eventId(), wish.command(attempt, true), Standing.UNDECIDED);
        return switch (outcome) {
            case Outcome.Decided(var decision) -> {
                var repeat = attempt.repeating(held, decision.after());
                if (!bookings.insertRepeat(repeat)) {
                    yield new BookingResult.InProgress();
                }
                if (holderIsToHear(held)) {
                    allocator.decide(held.eventId(), new Command.Repeat(held.id()));
                }
                yield new BookingResult.Booked(event, repeat, decision);
            }
            case Outcome.Full(var placesLeft) -> new BookingResult.Full(placesLeft);
            default -> new BookingResult.UnknownHold();
        };
    }

    /** What would come of its holder's command; it is written where it changes anything. */
    Outcome decide(Booking repeat, Command.OfBooking command) {
        var outcome = allocator.rehearse(repeat.eventId(), command, repeat.standing());
        if (outcome instanceof Outcome.Decided(var decision)) {
            bookings.standRepeat(repeat.id(), decision.after());
        }
        return outcome;
    }

    private boolean holderIsToHear(Booking held) {
        var last = held.repeatedAt();
        return last == null || last.plus(properties.repeatMailEvery()).isBefore(clock.instant());
    }
}
