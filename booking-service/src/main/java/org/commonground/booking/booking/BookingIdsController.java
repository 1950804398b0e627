package org.commonground.booking.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.State;
import org.commonground.booking.event.EventId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the notification service which bookings an event has, for a message to their guests: ids, and nothing personal. */
@RestController
class BookingIdsController {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String EVENT = "[a-z0-9][a-z0-9-]{0,99}";
    private static final String STATES = "CONFIRMED|WAITLISTED|OFFERED|HELD";

    /** @param sequence of the newest decision about it: what is sent of it comes after that */
    record Item(String bookingId, String reference, State status, long sequence) {

        static Item from(EventBookings.Stands booking) {
            return new Item(
                    booking.id().value(),
                    Reference.of(booking.id()),
                    booking.standing().state(),
                    booking.standing().sequence());
        }
    }

    /** A page of them in the order of their ids; the next one begins after the last of this one. */
    record Items(List<Item> items) {}

    private final EventBookings bookings;

    BookingIdsController(EventBookings bookings) {
        this.bookings = bookings;
    }

    /** Active ones, of one state or of all. */
    @GetMapping("/internal/events/{eventId}/bookings")
    Items ids(
            @PathVariable @Pattern(regexp = EVENT, message = "Give an event id.") String eventId,
            @RequestParam @Nullable @Pattern(regexp = STATES, message = "Give a state of an active booking.")
                    String state,
            @RequestParam @Nullable @Pattern(regexp = UUID, message = "Give a booking id.") String after,
            @RequestParam(defaultValue = "500")
                    @Min(value = 1, message = "Ask for 1 to 500 at once.")
                    @Max(value = 500, message = "Ask for 1 to 500 at once.")
                    int size,
            @AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null || !caller.isService("notification-service")) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "forbidden", "Not yours to see", "This is for the notification service.");
        }
        var states = state == null ? State.names(State::isActive) : List.of(state);
        var page = bookings.page(new EventId(eventId), states, after == null ? null : new BookingId(after), size);
        return new Items(page.stream().map(Item::from).toList());
    }
}
