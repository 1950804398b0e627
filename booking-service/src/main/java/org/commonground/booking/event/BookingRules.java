package org.commonground.booking.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How places of an event may be booked.
 *
 * @param opensAt null for at once
 * @param closesAt null for when the event starts
 * @param changesUntil until when guests may correct what they told us and take more places; null for the start
 * @param maxPartySize the most places one booking may have, 1 to 100
 * @param waitingList whether parties may wait
 * @param offerMinutes how long a waiting party may think about freed places; null when it is simply given them
 * @param confirmByEmail whether places are held until the address is confirmed
 * @param guestNames whether everybody in the party must be named
 * @param questions at most 20
 */
public record BookingRules(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil,
        int maxPartySize,
        boolean waitingList,
        @Nullable Integer offerMinutes,
        boolean confirmByEmail,
        boolean guestNames,
        List<Question> questions) {

    public BookingRules {
        if (maxPartySize < 1 || maxPartySize > 100) {
            throw new IllegalArgumentException("party size out of bounds");
        }
        questions = List.copyOf(questions);
    }

    /** The same, but nobody can book. */
    BookingRules closed() {
        return new BookingRules(
                null,
                Instant.EPOCH,
                changesUntil,
                maxPartySize,
                waitingList,
                offerMinutes,
                confirmByEmail,
                guestNames,
                questions);
    }
}
