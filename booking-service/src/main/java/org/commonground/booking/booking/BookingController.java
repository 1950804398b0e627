package org.commonground.booking.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** Booking for the public: book, see, change, accept, cancel. */
@RestController
class BookingController {

    private final BookPlaces bookPlaces;
    private final ManageBooking manageBooking;
    private final ChangeBooking changeBooking;
    private final BookingViews views;

    BookingController(
            BookPlaces bookPlaces, ManageBooking manageBooking, ChangeBooking changeBooking, BookingViews views) {
        this.bookPlaces = bookPlaces;
        this.manageBooking = manageBooking;
        this.changeBooking = changeBooking;
        this.views = views;
    }

    @PostMapping("/api/events/{eventId}/bookings")
    ResponseEntity<BookingView> book(
            @PathVariable String eventId,
            @Valid @RequestBody BookingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200, message = "Use a key of 1 to 200 characters.")
                    @PlainText(max = 200)
                    @Nullable
                    String idempotencyKey,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var wish = request.preferring(acceptLanguage);
        var view = views.toRequester(BookingProblems.booked(bookPlaces.book(eventId, wish, null, idempotencyKey)));
        var created = ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore());
        return (view.manageUrl() == null ? created : created.location(URI.create(view.manageUrl()))).body(view);
    }

    @GetMapping("/api/bookings/{token}")
    ResponseEntity<BookingView> booking(@PathVariable String token) {
        return shown(manageBooking.find(token).orElseThrow(() -> Problem.notFound("booking")));
    }

    @PatchMapping("/api/bookings/{token}")
    ResponseEntity<BookingView> change(@PathVariable String token, @Valid @RequestBody ChangeRequest request) {
        return shown(BookingProblems.done(changeBooking.change(token, request)));
    }

    @PostMapping("/api/bookings/{token}/acceptance")
    ResponseEntity<BookingView> accept(@PathVariable String token) {
        return shown(BookingProblems.done(manageBooking.accept(token)));
    }

    @DeleteMapping("/api/bookings/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String token) {
        BookingProblems.done(manageBooking.cancel(token));
    }

    private ResponseEntity<BookingView> shown(Booking booking) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.toHolder(booking));
    }
}
