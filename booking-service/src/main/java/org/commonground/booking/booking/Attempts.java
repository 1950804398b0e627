package org.commonground.booking.booking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was asked for into a booking that nobody decided yet, with the keys that make it the only one. */
@Component
class Attempts {

    private final ManageLinks links;
    private final Clock clock;

    Attempts(ManageLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Booking begin(EventId event, BookingRequest request, @Nullable String idempotencyKey) {
        var id = BookingId.random();
        var guest = request.guest();
        var keys = new Booking.Keys(
                links.hash(id),
                Fingerprint.of("active", event.value(), guest.email().sameness()),
                idempotencyKey == null ? null : Fingerprint.of("idempotency", event.value(), idempotencyKey),
                request.fingerprint());
        // MongoDB keeps milliseconds
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Booking.undecided(id, event, request.places(), guest, keys, now);
    }
}
