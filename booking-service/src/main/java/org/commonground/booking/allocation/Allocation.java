package org.commonground.booking.allocation;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.event.EventId;

/**
 * The one document that decides an event's places: lean, so that it can be rewritten thousands of times a second.
 *
 * @param version rises by one with every write; a write is a compare-and-set on it
 * @param eventSequence of the directory's announcement that {@code capacity} is from
 * @param taken places given out; over {@code capacity} only after the room was made smaller
 * @param journal decisions whose consequences (bookings, outbox) may not be written yet
 */
public record Allocation(
        @BsonId EventId event, long version, long eventSequence, int capacity, int taken, List<Decision> journal) {

    public Allocation {
        if (version < 0 || capacity < 0 || taken < 0) {
            throw new IllegalArgumentException("an allocation counts from zero");
        }
        journal = List.copyOf(journal);
    }

    /** Before the directory said how large the room is, it has no places. */
    static Allocation unannounced(EventId event) {
        return new Allocation(event, 0, 0, 0, 0, List.of());
    }

    Allocation withoutJournal() {
        return new Allocation(event, version, eventSequence, capacity, taken, List.of());
    }

    Occupancy occupancy() {
        return new Occupancy(capacity, taken, version);
    }
}
