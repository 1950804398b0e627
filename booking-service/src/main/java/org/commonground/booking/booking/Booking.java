package org.commonground.booking.booking;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.allocation.State;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A party's booking.
 *
 * @param standing how it stands with the event's allocation; that of undecided and refused ones was never acknowledged
 * @param accessNeeds sealed; null where none were told
 * @param keys what makes it the only one
 * @param changedAt when something was last decided about it; null before
 * @param repeatedAt when its holder was last told of another attempt; null for never
 * @param repeatOf set where the address was booked already: then this one takes no places, and only its holder knows
 */
public record Booking(
        @BsonId BookingId id,
        EventId eventId,
        Standing standing,
        Guest guest,
        @Nullable Sealed accessNeeds,
        Keys keys,
        Instant bookedAt,
        @Nullable Instant changedAt,
        @Nullable Instant repeatedAt,
        @Nullable BookingId repeatOf) {

    /**
     * What must be unique, all of it hashed.
     *
     * @param manage of the manage link's token
     * @param active of event and address, while the booking is active
     * @param idempotency of event and idempotency key, where one was given
     * @param request of all that was asked for
     * @param linkByEmailOnly whether only who reads the address's mail may have the manage link
     */
    public record Keys(
            String manage,
            @Nullable String active,
            @Nullable String idempotency,
            String request,
            boolean linkByEmailOnly) {

        /** Those of an attempt that goes on under the id of an earlier one. */
        Keys of(Keys earlier) {
            return new Keys(earlier.manage, active, idempotency, request, linkByEmailOnly);
        }

        Keys inactive() {
            return new Keys(manage, null, idempotency, request, linkByEmailOnly);
        }
    }

    /** The same wish, under the id of an earlier attempt; of requests in parallel, the first one's moment counts. */
    Booking as(Booking earlier, @Nullable Sealed resealed) {
        var parallel = earlier.bookedAt.isAfter(bookedAt.minusSeconds(10));
        return new Booking(
                earlier.id,
                eventId,
                standing,
                guest,
                resealed,
                keys.of(earlier.keys),
                parallel ? earlier.bookedAt : bookedAt,
                null,
                null,
                null);
    }

    /**
     * Whether this attempt may go on with an undecided one of the same address, and so get its manage link: the same wish
     * may, another one only when nobody can be waiting for the earlier one any more.
     */
    boolean mayTakeUp(Booking earlier) {
        return earlier.keys.request.equals(keys.request) || earlier.bookedAt.isBefore(bookedAt.minusSeconds(30));
    }

    /** As it is once the decision is written. */
    Booking after(Decision decision) {
        return standing(decision.after());
    }

    Booking standing(Standing next) {
        return new Booking(id, eventId, next, guest, accessNeeds, keys, bookedAt, changedAt, repeatedAt, repeatOf);
    }

    /** The same wish, of an address that holds a booking already, standing as it would were it another's. */
    Booking repeating(Booking held, Standing apparent) {
        return new Booking(id, eventId, apparent, guest, accessNeeds, keys.inactive(), bookedAt, null, null, held.id);
    }

    State state() {
        return standing.state();
    }

    /** Whether anybody was told of it. */
    boolean isAcknowledged() {
        return state().isActive() || state() == State.CANCELLED;
    }

    String reference() {
        return Reference.of(id);
    }

    boolean isRepeat() {
        return repeatOf != null;
    }
}
