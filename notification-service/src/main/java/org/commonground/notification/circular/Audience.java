package org.commonground.notification.circular;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.HeldBookings.Held;
import org.commonground.notification.contact.Standing.Status;
import org.jspecify.annotations.Nullable;

/**
 * To whom it goes.
 *
 * @param statuses how a booking stands; one whose address is not confirmed yet is never among them
 * @param bookings those that were chosen; null where all who stand so are meant
 */
public record Audience(List<Status> statuses, @Nullable List<BookingId> bookings) {

    /** Whoever has places, waits for some, or is to answer an offer. */
    static final Set<Status> EVERYBODY = EnumSet.of(Status.CONFIRMED, Status.WAITLISTED, Status.OFFERED);

    public Audience {
        statuses = List.copyOf(statuses);
        bookings = bookings == null ? null : List.copyOf(bookings);
    }

    boolean has(Held booking) {
        return statuses.contains(booking.status()) && (bookings == null || bookings.contains(booking.id()));
    }

    /** The one status that it is about; null where there are several. */
    @Nullable
    Status only() {
        return statuses.size() == 1 ? statuses.getFirst() : null;
    }
}
