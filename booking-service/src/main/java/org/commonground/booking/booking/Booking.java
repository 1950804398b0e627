package org.commonground.booking.booking;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A party's booking.
 *
 * @param places given to it while confirmed; asked for while undecided
 * @param sequence of the last decision about it; 0 before the first
 * @param keys what makes it the only one
 * @param repeatOf set where the address was booked already: then this one takes no places, and only its holder knows
 */
public record Booking(
        @BsonId BookingId id,
        EventId eventId,
        Status status,
        long sequence,
        int places,
        Guest guest,
        Keys keys,
        Instant bookedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant repeatedAt,
        @Nullable BookingId repeatOf) {

    /** Where it stands. UNDECIDED and REFUSED ones were never acknowledged, and are forgotten. */
    public enum Status {
        UNDECIDED,
        CONFIRMED,
        CANCELLED,
        REFUSED
    }

    /**
     * What must be unique, all of it hashed.
     *
     * @param manage of the manage link's token
     * @param active of event and address, while the booking is active
     * @param idempotency of event and idempotency key, where one was given
     * @param request of all that was asked for
     */
    public record Keys(
            String manage,
            @Nullable String active,
            @Nullable String idempotency,
            String request) {}

    static Booking undecided(BookingId id, EventId event, int places, Guest guest, Keys keys, Instant bookedAt) {
        return new Booking(id, event, Status.UNDECIDED, 0, places, guest, keys, bookedAt, null, null, null);
    }

    /** The same wish, under the id of an earlier attempt; of requests in parallel, the first one's moment counts. */
    Booking as(Booking earlier) {
        var same = new Keys(earlier.keys.manage, keys.active, keys.idempotency, keys.request);
        var parallel = earlier.bookedAt.isAfter(bookedAt.minusSeconds(10));
        return undecided(earlier.id, eventId, places, guest, same, parallel ? earlier.bookedAt : bookedAt);
    }

    /**
     * Whether this attempt may go on with an undecided one of the same address, and so get its manage link: the same wish
     * may, another one only when nobody can be waiting for the earlier one any more.
     */
    boolean mayTakeUp(Booking earlier) {
        return earlier.keys.request.equals(keys.request) || earlier.bookedAt.isBefore(bookedAt.minusSeconds(30));
    }

    Booking confirmedBy(Decision decision) {
        return new Booking(
                id,
                eventId,
                Status.CONFIRMED,
                decision.sequence(),
                decision.places(),
                guest,
                keys,
                bookedAt,
                null,
                null,
                null);
    }

    /** The same wish, of an address that holds a booking already. */
    Booking repeating(Booking held) {
        var inactive = new Keys(keys.manage, null, keys.idempotency, keys.request);
        return new Booking(id, eventId, Status.CONFIRMED, 0, places, guest, inactive, bookedAt, null, null, held.id);
    }

    String reference() {
        return Reference.of(id);
    }

    boolean isRepeat() {
        return repeatOf != null;
    }

    Standing standing() {
        return switch (status) {
            case CONFIRMED -> new Standing(Standing.State.CONFIRMED, sequence, places);
            case CANCELLED -> new Standing(Standing.State.CANCELLED, sequence, 0);
            case UNDECIDED, REFUSED -> Standing.UNDECIDED;
        };
    }
}
