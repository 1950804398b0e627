package org.commonground.booking.booking;

import org.commonground.booking.event.BookableEvent.Window;

/** What a request to book comes to. */
sealed interface BookingResult {

    /** The booking stands (also where the same request was answered before). */
    record Booked(Booking booking) implements BookingResult {}

    record UnknownEvent() implements BookingResult {}

    record NotBookable(Window window) implements BookingResult {}

    record PartyTooLarge(int maxPartySize) implements BookingResult {}

    record Full(int placesLeft) implements BookingResult {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements BookingResult {}

    /** The same request, or one with the same address, is being decided at this moment. */
    record InProgress() implements BookingResult {}
}
