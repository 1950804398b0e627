package org.commonground.booking.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booking as its holder sees it. */
record BookingView(
        String id,
        String reference,
        String eventId,
        Booking.Status status,
        int places,
        @Nullable Integer position,
        String manageUrl,
        String name,
        String email,
        @Nullable String accessNeeds,
        Instant bookedAt) {

    static BookingView from(Booking booking, ManageLinks links) {
        return new BookingView(
                booking.id().value(),
                booking.reference(),
                booking.eventId().value(),
                booking.status(),
                booking.places(),
                null,
                links.url(booking.id()),
                booking.guest().name(),
                booking.guest().email().value(),
                booking.guest().accessNeeds(),
                booking.bookedAt());
    }
}
