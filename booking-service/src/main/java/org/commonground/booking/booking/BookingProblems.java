package org.commonground.booking.booking;

import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals in the words that callers read. */
final class BookingProblems {

    private BookingProblems() {}

    static Problem notBookable(Window window) {
        return switch (window) {
            case PAST ->
                conflict(
                        "event-past",
                        "This event has begun",
                        "It has begun or is over, so it cannot be booked or given back.");
            case CANCELLED ->
                conflict(
                        "event-cancelled",
                        "This event is cancelled",
                        "It will not take place, so it cannot be booked.");
            case POSTPONED ->
                conflict(
                        "event-postponed", "This event is postponed", "It can be booked again once it has a new date.");
            case NOT_YET_OPEN ->
                conflict(
                        "booking-not-open",
                        "Booking has not opened yet",
                        "Come back when booking opens: the event's page says when.");
            case CLOSED ->
                conflict("booking-closed", "Booking has closed", "No more places are given out for this event.");
            case NOT_PUBLISHED -> Problem.notFound("event");
            case OPEN -> throw new IllegalArgumentException("an open window is no problem");
        };
    }

    static Problem full(int placesLeft) {
        var detail = placesLeft == 0
                ? "All places are taken."
                : "Only " + placesLeft + (placesLeft == 1 ? " place is" : " places are") + " left. Book "
                        + (placesLeft == 1 ? "1 place." : "at most " + placesLeft + " places.");
        return conflict("event-full", "Not enough places left", detail).property("placesLeft", placesLeft);
    }

    static Problem partyTooLarge(int maxPartySize) {
        return Problem.invalid()
                .with(
                        "places",
                        maxPartySize == 1 ? "Book 1 place." : "Book between 1 and " + maxPartySize + " places.");
    }

    static Problem keyReused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This key was used for another booking",
                "Use a new Idempotency-Key for a new booking, and the same one only to repeat the same request.");
    }

    static Problem alreadyCancelled() {
        return conflict(
                "booking-cancelled",
                "This booking was cancelled",
                "Its places went back. Book again if you would like some.");
    }

    static Problem inProgress() {
        return conflict(
                "booking-in-progress",
                "This booking is being made",
                "Ask again in a moment with the same Idempotency-Key.");
    }

    private static Problem conflict(String type, String title, String detail) {
        return Problem.of(HttpStatus.CONFLICT, type, title, detail);
    }
}
