package org.commonground.booking.booking;

import java.util.List;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What a request to book comes to. */
sealed interface BookingResult {

    /**
     * The booking stands (also where the same request was answered before).
     *
     * @param decision that was just made; null where it was made earlier
     */
    record Booked(
            BookableEvent event, Booking booking, @Nullable Decision decision) implements BookingResult {

        static Booked earlier(BookableEvent event, Booking booking) {
            return new Booked(event, booking, null);
        }
    }

    record UnknownEvent() implements BookingResult {}

    record UnknownHold() implements BookingResult {}

    record NotBookable(Window window) implements BookingResult {}

    /** The party, or what it told, is not as the event wants it. */
    record Invalid(List<FieldError> errors) implements BookingResult {}

    record Full(int placesLeft) implements BookingResult {}

    /** The address is booked already; only said to organisers, who can see that anyway. */
    record AlreadyBooked() implements BookingResult {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements BookingResult {}

    /** The same request, or one with the same address, is being decided at this moment. */
    record InProgress() implements BookingResult {}
}
