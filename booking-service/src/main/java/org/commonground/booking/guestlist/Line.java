package org.commonground.booking.guestlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Hold;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.booking.Reference;
import org.commonground.booking.booking.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a booking for a list: no e-mail address.
 *
 * @param accessNeeds sealed, and only read for those who need to know; else null
 */
public record Line(
        @BsonId BookingId id,
        Standing standing,
        Party guest,
        @Nullable Sealed accessNeeds,
        Instant bookedAt) {

    /** The people. */
    public record Party(String name, List<String> companions, Map<String, String> answers) {}

    /** The id of the hold that its places are from; null when they are the room's. */
    @Nullable
    String hold() {
        return standing.hold() == null ? null : Hold.idOf(standing.hold());
    }

    String reference() {
        return Reference.of(id);
    }
}
