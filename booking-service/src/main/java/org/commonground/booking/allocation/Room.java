package org.commonground.booking.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.booking.event.BookableEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the directory last announced, as far as places depend on it.
 *
 * @param sequence of the announcement; a later one is newer
 * @param capacity places in the room, 0 or more
 * @param waitingList whether parties may wait
 * @param offerMinutes how long a waiting party may think about an offer; null when it is simply given the places
 * @param status of the event in the directory
 * @param start when nothing is given out any more
 * @param setting when and where it takes place: two that differ are a move
 */
public record Room(
        long sequence,
        int capacity,
        boolean waitingList,
        @Nullable Integer offerMinutes,
        BookableEvent.Status status,
        Instant start,
        String setting) {

    /** Before the directory said how large the room is, it has no places. */
    static final Room UNANNOUNCED = new Room(0, 0, false, null, BookableEvent.Status.DRAFT, Instant.EPOCH, "");

    static Room of(BookableEvent event) {
        var rules = event.rules();
        return new Room(
                event.sequence(),
                event.capacity(),
                rules.waitingList(),
                rules.offerMinutes(),
                event.status(),
                event.start(),
                event.setting());
    }

    Room largerBy(int places) {
        return new Room(sequence, capacity + places, waitingList, offerMinutes, status, start, setting);
    }

    /** Whether freed places go to those who wait. */
    boolean givesOut(Instant now) {
        return status == BookableEvent.Status.PUBLISHED && now.isBefore(start);
    }

    /** When an offer made now ends: in time, and before the event begins; nothing where places are simply given. */
    Optional<Instant> offerUntil(Instant now) {
        return Optional.ofNullable(offerMinutes)
                .map(minutes -> now.plus(Duration.ofMinutes(minutes)))
                .map(deadline -> deadline.isBefore(start) ? deadline : start);
    }

    /** What those who have booked must hear of when {@code next} takes this one's place. */
    Optional<Reason> changeTo(Room next) {
        if (sequence == 0 || status == BookableEvent.Status.DRAFT) {
            return Optional.empty();
        }
        if (status == next.status()) {
            // one that is called off has no time or place to move; when it is reinstated they are told
            var moved = status == BookableEvent.Status.PUBLISHED && !setting.equals(next.setting());
            return moved ? Optional.of(Reason.MOVED) : Optional.empty();
        }
        return switch (next.status()) {
            case CANCELLED -> Optional.of(Reason.CANCELLED);
            case POSTPONED -> Optional.of(Reason.POSTPONED);
            case PUBLISHED -> Optional.of(Reason.REINSTATED);
            case DRAFT -> Optional.empty();
        };
    }
}
