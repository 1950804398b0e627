package org.commonground.directory.event;

import java.time.Instant;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * How places may be booked.
 *
 * @param capacity how many people the room holds, 1 to 100,000
 * @param window when booking is open
 * @param maxPartySize how many places one booking may take, 1 to 100
 * @param waitingList whether people may wait once all places are taken
 */
public record BookingRules(int capacity, Window window, int maxPartySize, boolean waitingList) {

    static final int LARGEST_ROOM = 100_000;
    static final int LARGEST_PARTY = 100;
    static final int USUAL_PARTY = 6;

    public BookingRules {
        if (capacity < 1 || capacity > LARGEST_ROOM) {
            throw new InvalidField("capacity", "Give a capacity from 1 to 100000.");
        }
        if (maxPartySize < 1 || maxPartySize > LARGEST_PARTY) {
            throw new InvalidField("booking.maxPartySize", "Give a party size from 1 to 100.");
        }
    }

    /** From when and until when; null is from now on, and until the event starts. */
    public record Window(
            @Nullable Instant opensAt, @Nullable Instant closesAt) {

        public Window {
            if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
                throw new InvalidField("booking.closesAt", "Give a closing time that is after the opening time.");
            }
        }

        boolean isOpen(Instant now) {
            return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
        }
    }
}
