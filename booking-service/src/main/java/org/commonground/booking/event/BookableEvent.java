package org.commonground.booking.event;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What booking needs to know of an event.
 *
 * @param sequence rises with every change in the directory
 * @param hosts the organisations whose organisers may see its bookings
 * @param maxPartySize the most places one booking may have, 1 to 100
 */
public record BookableEvent(
        @BsonId EventId id,
        long sequence,
        Status status,
        List<String> hosts,
        Instant start,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int capacity,
        int maxPartySize) {

    /** Where the event stands in the directory. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        CANCELLED,
        POSTPONED
    }

    /** Whether places can be booked, and if not, why. */
    public enum Window {
        OPEN,
        NOT_PUBLISHED,
        CANCELLED,
        POSTPONED,
        NOT_YET_OPEN,
        CLOSED,
        PAST
    }

    public BookableEvent {
        if (capacity < 0 || maxPartySize < 1 || maxPartySize > 100) {
            throw new IllegalArgumentException("capacity or party size out of bounds");
        }
        hosts = List.copyOf(hosts);
    }

    /** What holds at the given moment; what has begun is past, whatever else it was. */
    public Window window(Instant now) {
        return switch (status) {
            case DRAFT -> Window.NOT_PUBLISHED;
            case CANCELLED -> Window.CANCELLED;
            case POSTPONED -> Window.POSTPONED;
            case PUBLISHED -> {
                if (!now.isBefore(start)) {
                    yield Window.PAST;
                }
                if (opensAt != null && now.isBefore(opensAt)) {
                    yield Window.NOT_YET_OPEN;
                }
                yield closesAt != null && !now.isBefore(closesAt) ? Window.CLOSED : Window.OPEN;
            }
        };
    }
}
