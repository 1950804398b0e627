package org.commonground.booking.booking;

import java.time.Instant;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows holders their bookings. */
@Component
class BookingViews {

    private final ManageLinks links;
    private final AccessNeeds needs;
    private final Allocator allocator;
    private final Events events;

    BookingViews(ManageLinks links, AccessNeeds needs, Allocator allocator, Events events) {
        this.links = links;
        this.needs = needs;
        this.allocator = allocator;
        this.events = events;
    }

    /** To whoever came by the manage link. */
    BookingView toHolder(Booking booking) {
        return view(booking, position(booking), links.url(booking.id()), changesUntil(booking));
    }

    /** To whoever sent the request that made it. */
    BookingView toRequester(BookingResult.Booked booked) {
        var booking = booked.booking();
        var position = booked.decision() == null
                ? position(booking)
                : booked.decision().position();
        var manageUrl = booking.keys().linkByEmailOnly() ? null : links.url(booking.id());
        return view(booking, position, manageUrl, booked.event().changesUntil());
    }

    /** On the waiting list, from 1; null when it does not wait. */
    @Nullable
    Integer position(Booking booking) {
        var standing = booking.standing();
        return standing.isWaiting() ? allocator.position(booking.eventId(), standing.number()) : null;
    }

    private BookingView view(
            Booking booking, @Nullable Integer position, @Nullable String manageUrl, @Nullable Instant changesUntil) {
        var guest = booking.guest();
        var standing = booking.standing();
        return new BookingView(
                booking.id().value(),
                booking.reference(),
                booking.eventId().value(),
                standing.state(),
                standing.places(),
                standing.waitingFor(),
                position,
                standing.until(),
                standing.ended(),
                manageUrl,
                guest.name(),
                guest.email().value(),
                guest.companions(),
                needs.open(booking.id(), booking.accessNeeds()),
                guest.answers(),
                changesUntil,
                booking.bookedAt());
    }

    private @Nullable Instant changesUntil(Booking booking) {
        return events.find(booking.eventId().value())
                .map(BookableEvent::changesUntil)
                .orElse(null);
    }
}
