package org.commonground.booking.booking;

import java.util.List;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem.FieldError;

/** What a request to book comes to. */
sealed interface BookingResult {

    /** The booking stands (also where the same request was answered before). */
    record Booked(Booking booking) implements BookingResult {}

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
