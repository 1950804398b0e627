package org.commonground.booking.booking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An event's decided bookings as organisers may see them: no addresses, no access needs. */
@Component
public class BookingHistory {

    /** One booking; {@code places} are those it has or, when cancelled, had. */
    public record Entry(
            String id,
            String reference,
            String name,
            int places,
            String status,
            Instant bookedAt,
            @Nullable Instant cancelledAt) {

        public boolean isConfirmed() {
            return cancelledAt == null;
        }

        public Instant lastChange() {
            return Objects.requireNonNullElse(cancelledAt, bookedAt);
        }
    }

    private final Bookings bookings;

    BookingHistory(Bookings bookings) {
        this.bookings = bookings;
    }

    /** In no particular order. */
    public List<Entry> of(EventId event) {
        return bookings.decided(event).stream()
                .map(booking -> new Entry(
                        booking.id().value(),
                        booking.reference(),
                        booking.guest().name(),
                        booking.places(),
                        booking.status().name(),
                        booking.bookedAt(),
                        booking.cancelledAt()))
                .toList();
    }
}
