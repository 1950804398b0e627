package org.commonground.booking.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.State;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the notification service, and nobody else, whom to write to. */
@RestController
class ContactController {

    /** Whose contact details are wanted. */
    record ContactRequest(
            @NotNull(message = "Give a list of booking ids.")
            @Size(max = 500, message = "Ask for at most 500 bookings at once.")
            List<@NotNull @Pattern(regexp = UUID, message = "Give booking ids.") String> bookingIds) {

        private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    }

    record Contact(
            String bookingId,
            String eventId,
            String reference,
            String name,
            String email,
            int places,
            int waitingFor,
            @Nullable Integer position,
            @Nullable Instant respondBy,
            State status,
            String language,
            String manageUrl) {

        static Contact from(Booking booking, @Nullable Integer position, ManageLinks links) {
            return new Contact(
                    booking.id().value(),
                    booking.eventId().value(),
                    booking.reference(),
                    booking.guest().name(),
                    booking.guest().email().value(),
                    booking.standing().places(),
                    booking.standing().waitingFor(),
                    position,
                    booking.standing().until(),
                    booking.state(),
                    booking.guest().reads().code(),
                    links.url(booking.id()));
        }
    }

    record Contacts(List<Contact> items) {}

    private final Bookings bookings;
    private final ManageLinks links;
    private final BookingViews views;

    ContactController(Bookings bookings, ManageLinks links, BookingViews views) {
        this.bookings = bookings;
        this.links = links;
        this.views = views;
    }

    /** Bookings that are gone are left out. */
    @PostMapping("/internal/contacts")
    Contacts contacts(@Valid @RequestBody ContactRequest request, @AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null || !caller.isService("notification-service")) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Not yours to see",
                    "Contact details are for the notification service.");
        }
        var ids = request.bookingIds().stream().map(BookingId::new).toList();
        return new Contacts(bookings.findAll(ids).stream()
                .map(booking -> Contact.from(booking, views.position(booking), links))
                .toList());
    }
}
