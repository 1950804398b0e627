package org.commonground.booking.event;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What booking needs to know of an event.
 *
 * @param sequence rises with every change in the directory
 * @param hosts the organisations whose organisers may see its bookings
 * @param setting when and where it takes place, as text: two that differ are a move
 * @param capacity of the room, 0 or more
 */
public record BookableEvent(
        @BsonId EventId id,
        long sequence,
        Status status,
        List<String> hosts,
        Instant start,
        String setting,
        int capacity,
        BookingRules rules) {

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
        if (capacity < 0) {
            throw new IllegalArgumentException("a room has 0 places or more");
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
                if (rules.opensAt() != null && now.isBefore(rules.opensAt())) {
                    yield Window.NOT_YET_OPEN;
                }
                yield rules.closesAt() != null && !now.isBefore(rules.closesAt()) ? Window.CLOSED : Window.OPEN;
            }
        };
    }

    /** Until when guests may correct what they told us. */
    public Instant changesUntil() {
        var cutOff = rules.changesUntil();
        return cutOff == null || cutOff.isAfter(start) ? start : cutOff;
    }
}
