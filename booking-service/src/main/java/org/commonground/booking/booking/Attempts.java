package org.commonground.booking.booking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.event.BookableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was asked for into a booking that nobody decided yet, with the keys that make it the only one. */
@Component
class Attempts {

    private final ManageLinks links;
    private final AccessNeeds needs;
    private final UndecidedBookings undecided;
    private final BookingProperties properties;
    private final Clock clock;

    Attempts(
            ManageLinks links,
            AccessNeeds needs,
            UndecidedBookings undecided,
            BookingProperties properties,
            Clock clock) {
        this.links = links;
        this.needs = needs;
        this.undecided = undecided;
        this.properties = properties;
        this.clock = clock;
    }

    /** Where the places of a booking by the public are to come from. */
    Wish wish(BookableEvent event) {
        return Wish.ofThePublic(event.rules().confirmByEmail() ? properties.keepFor() : null);
    }

    Booking begin(BookableEvent event, BookingRequest request, Wish wish, @Nullable String idempotencyKey) {
        var id = BookingId.random();
        var guest = request.guest();
        var keys = new Booking.Keys(
                links.hash(id),
                Fingerprint.of("active", event.id().value(), guest.email().sameness()),
                idempotencyKey == null
                        ? null
                        : Fingerprint.of("idempotency", event.id().value(), idempotencyKey),
                request.fingerprint(needs),
                wish.keptFor() != null || wish.hold() != null);
        // MongoDB keeps milliseconds
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Booking(
                id,
                event.id(),
                Standing.undecided(request.places()),
                guest,
                needs.seal(id, request.accessNeeds()),
                keys,
                now,
                null,
                null,
                null);
    }

    /** The attempt under the id of an earlier one. */
    Booking underIdOf(Booking earlier, Booking attempt) {
        return attempt.as(earlier, needs.seal(earlier.id(), needs.open(attempt.id(), attempt.accessNeeds())));
    }

    /** Writes the attempt down, together with those that arrive with it; false when another booking has one of its keys. */
    boolean writeDown(Booking attempt) {
        return undecided.insert(attempt);
    }

    /** Goes on with an earlier attempt, under its id; false when that was decided meanwhile. */
    boolean takeUp(Booking attempt) {
        return undecided.tryAgain(attempt);
    }

    /** Frees the address of an attempt that got no place, together with those that end with it. */
    void refuse(Booking attempt) {
        undecided.refuse(attempt.id());
    }
}
