package org.commonground.booking.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.commonground.booking.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Organisers give places of a hold to people by name; the confirmation with the manage link goes to those people. */
@RestController
class FillHoldController {

    private final OrganisedEvents events;
    private final BookPlaces bookPlaces;
    private final BookingViews views;

    FillHoldController(OrganisedEvents events, BookPlaces bookPlaces, BookingViews views) {
        this.events = events;
        this.bookPlaces = bookPlaces;
        this.views = views;
    }

    @PostMapping("/api/events/{eventId}/holds/{hold}/bookings")
    ResponseEntity<BookingView> fill(
            @PathVariable String eventId,
            @PathVariable String hold,
            @Valid @RequestBody BookingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200, message = "Use a key of 1 to 200 characters.")
                    @PlainText(max = 200)
                    @Nullable
                    String idempotencyKey,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        var result = bookPlaces.book(event.id().value(), request, hold, idempotencyKey);
        if (result instanceof BookingResult.Full(var left)) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "hold-full",
                            "Not enough places left in this hold",
                            "It has " + left + (left == 1 ? " place" : " places") + " left. Make it larger first.")
                    .property("placesLeft", left);
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(views.toRequester(BookingProblems.booked(result)));
    }
}
