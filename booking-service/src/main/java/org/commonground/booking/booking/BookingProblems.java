package org.commonground.booking.booking;

import java.time.Instant;
import java.util.List;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.problem.Problem.FieldError;
import org.springframework.http.HttpStatus;

/** Refusals in the words that callers read. */
final class BookingProblems {

    private BookingProblems() {}

    /** The booking, or the problem that there is none. */
    static BookingResult.Booked booked(BookingResult result) {
        return switch (result) {
            case BookingResult.Booked booked -> booked;
            case BookingResult.UnknownEvent() -> throw Problem.notFound("event");
            case BookingResult.UnknownHold() -> throw Problem.notFound("hold");
            case BookingResult.NotBookable(var window) -> throw notBookable(window);
            case BookingResult.Invalid(var errors) -> throw invalid(errors);
            case BookingResult.Full(var left) -> throw full(left);
            case BookingResult.AlreadyBooked() -> throw alreadyBooked();
            case BookingResult.KeyReused() -> throw keyReused();
            case BookingResult.InProgress() -> throw inProgress();
        };
    }

    /** The booking as it is now, or the problem that it is not as was wished. */
    static Booking done(ManageResult result) {
        return switch (result) {
            case ManageResult.Done(var booking) -> booking;
            case ManageResult.UnknownBooking() -> throw Problem.notFound("booking");
            case ManageResult.AlreadyCancelled() -> throw alreadyCancelled();
            case ManageResult.NotPossible(var window) -> throw notBookable(window);
            case ManageResult.ChangesClosed(var since) -> throw changesClosed(since);
            case ManageResult.Invalid(var errors) -> throw invalid(errors);
            case ManageResult.Full(var left) -> throw full(left);
            case ManageResult.WaitingLarger() -> throw waitingLarger();
            case ManageResult.StillOpen() -> throw stillOpen();
            case ManageResult.OfferLapsed() -> throw offerLapsed();
        };
    }

    private static Problem notBookable(Window window) {
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

    private static Problem full(int placesLeft) {
        var detail = placesLeft == 0
                ? "All places are taken."
                : "Only " + placesLeft + (placesLeft == 1 ? " place is" : " places are") + " left. Book "
                        + (placesLeft == 1 ? "1 place." : "at most " + placesLeft + " places.");
        return conflict("event-full", "Not enough places left", detail).property("placesLeft", placesLeft);
    }

    private static Problem invalid(List<FieldError> errors) {
        var problem = Problem.invalid();
        errors.forEach(error -> problem.with(error.field(), error.message()));
        return problem;
    }

    private static Problem changesClosed(Instant since) {
        return conflict(
                        "changes-closed",
                        "Changes have closed",
                        "The organisers wanted to know by now who comes. You can still cancel until the event begins.")
                .property("changesUntil", since);
    }

    private static Problem waitingLarger() {
        return conflict(
                "waiting-larger",
                "A party that waits cannot become larger",
                "Others may wait behind you. To wait with more people, leave the list and join it again.");
    }

    private static Problem stillOpen() {
        return conflict(
                "offer-open",
                "There is something to answer first",
                "Take or decline what is offered to you, then change the number of places.");
    }

    private static Problem offerLapsed() {
        return conflict(
                "offer-lapsed",
                "It was not taken in time",
                "These places went to others. Book again, or join the waiting list.");
    }

    private static Problem alreadyBooked() {
        return conflict(
                "already-booked",
                "This address has a booking already",
                "An address has one booking for an event. Change that one, or use another address.");
    }

    private static Problem keyReused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This key was used for another booking",
                "Use a new Idempotency-Key for a new booking, and the same one only to repeat the same request.");
    }

    private static Problem alreadyCancelled() {
        return conflict(
                "booking-cancelled",
                "This booking was cancelled",
                "Its places went back. Book again if you would like some.");
    }

    private static Problem inProgress() {
        return conflict(
                "booking-in-progress",
                "This booking is being made",
                "Ask again in a moment with the same Idempotency-Key.");
    }

    private static Problem conflict(String type, String title, String detail) {
        return Problem.of(HttpStatus.CONFLICT, type, title, detail);
    }
}
