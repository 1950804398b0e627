package org.commonground.booking.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.event.EventId;
import org.commonground.booking.grouping.GroupCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Turns what was asked for into a booking that nobody decided yet, with the keys that make it the only one. */
@Component
class Attempts {

    private static final GroupCommit.Limits LIMITS = new GroupCommit.Limits(200, 20_000, Duration.ofSeconds(10));

    private final ManageLinks links;
    private final Clock clock;
    private final GroupCommit<Booking, Boolean> inserts;
    private final GroupCommit<BookingId, Boolean> refusals;

    Attempts(
            ManageLinks links,
            Clock clock,
            Bookings bookings,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.links = links;
        this.clock = clock;
        this.inserts = new GroupCommit<>(LIMITS, executor, bookings::insertAll, () -> {});
        this.refusals = new GroupCommit<>(LIMITS, executor, ids -> refuseAll(bookings, ids), () -> {});
    }

    Booking begin(EventId event, BookingRequest request, @Nullable String idempotencyKey) {
        var id = BookingId.random();
        var guest = request.guest();
        var keys = new Booking.Keys(
                links.hash(id),
                Fingerprint.of("active", event.value(), guest.email().sameness()),
                idempotencyKey == null ? null : Fingerprint.of("idempotency", event.value(), idempotencyKey),
                request.fingerprint());
        // MongoDB keeps milliseconds
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Booking.undecided(id, event, request.places(), guest, keys, now);
    }

    /** Writes the attempt down, together with those that arrive with it; false when another booking has one of its keys. */
    boolean writeDown(Booking attempt) {
        return inserts.ask(attempt);
    }

    /** Frees the address of an attempt that got no place, together with those that end with it. */
    void refuse(Booking attempt) {
        refusals.ask(attempt.id());
    }

    private static List<Boolean> refuseAll(Bookings bookings, List<BookingId> ids) {
        bookings.refuseAll(ids);
        return Collections.nCopies(ids.size(), true);
    }
}
