package org.commonground.booking.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Booking for the public: book, see, change, cancel. */
@RestController
class BookingController {

    /** How many places the booking is to have from now on. */
    record ChangeRequest(
            @NotNull(message = "Enter how many places you would like.")
            @Min(value = 1, message = "Keep at least 1 place, or cancel the booking.")
            @Max(value = 100, message = "Book at most 100 places.")
            Integer places) {}

    private final BookPlaces bookPlaces;
    private final ManageBooking manageBooking;
    private final ManageLinks links;

    BookingController(BookPlaces bookPlaces, ManageBooking manageBooking, ManageLinks links) {
        this.bookPlaces = bookPlaces;
        this.manageBooking = manageBooking;
        this.links = links;
    }

    @PostMapping("/api/events/{eventId}/bookings")
    ResponseEntity<BookingView> book(
            @PathVariable String eventId,
            @Valid @RequestBody BookingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200, message = "Use a key of 1 to 200 characters.")
                    @PlainText(max = 200)
                    @Nullable
                    String idempotencyKey) {
        return switch (bookPlaces.book(eventId, request, idempotencyKey)) {
            case BookingResult.Booked(var booking) -> {
                var view = BookingView.from(booking, links);
                yield ResponseEntity.created(URI.create(view.manageUrl()))
                        .cacheControl(CacheControl.noStore())
                        .body(view);
            }
            case BookingResult.UnknownEvent() -> throw Problem.notFound("event");
            case BookingResult.NotBookable(var window) -> throw BookingProblems.notBookable(window);
            case BookingResult.PartyTooLarge(var max) -> throw BookingProblems.partyTooLarge(max);
            case BookingResult.Full(var left) -> throw BookingProblems.full(left);
            case BookingResult.KeyReused() -> throw BookingProblems.keyReused();
            case BookingResult.InProgress() -> throw BookingProblems.inProgress();
        };
    }

    @GetMapping("/api/bookings/{token}")
    ResponseEntity<BookingView> booking(@PathVariable String token) {
        var booking = manageBooking.find(token).orElseThrow(() -> Problem.notFound("booking"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(BookingView.from(booking, links));
    }

    @PatchMapping("/api/bookings/{token}")
    ResponseEntity<BookingView> change(@PathVariable String token, @Valid @RequestBody ChangeRequest request) {
        var booking = done(manageBooking.change(token, request.places()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(BookingView.from(booking, links));
    }

    @DeleteMapping("/api/bookings/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String token) {
        done(manageBooking.cancel(token));
    }

    private static Booking done(ManageBooking.Result result) {
        return switch (result) {
            case ManageBooking.Result.Done(var booking) -> booking;
            case ManageBooking.Result.UnknownBooking() -> throw Problem.notFound("booking");
            case ManageBooking.Result.AlreadyCancelled() -> throw BookingProblems.alreadyCancelled();
            case ManageBooking.Result.NotBookable(var window) -> throw BookingProblems.notBookable(window);
            case ManageBooking.Result.PartyTooLarge(var max) -> throw BookingProblems.partyTooLarge(max);
            case ManageBooking.Result.Full(var left) -> throw BookingProblems.full(left);
        };
    }
}
