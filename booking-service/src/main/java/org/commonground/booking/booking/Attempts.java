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
    private final UndecidedBookings undecided;
    private final GroupCommit<Booking, Boolean> inserts;
    private final GroupCommit<BookingId, Boolean> refusals;

    Attempts(
            ManageLinks links,
            Clock clock,
            UndecidedBookings undecided,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.links = links;
        this.clock = clock;
        this.undecided = undecided;
        this.inserts = new GroupCommit<>(LIMITS, executor, undecided::insertAll, () -> {});
        this.refusals = new GroupCommit<>(LIMITS, executor, ids -> refuseAll(undecided, ids), () -> {});
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

    /** Goes on with an earlier attempt, under its id; false when that was decided meanwhile. */
    boolean takeUp(Booking attempt) {
        return undecided.tryAgain(attempt);
    }

    /** Frees the address of an attempt that got no place, together with those that end with it. */
    void refuse(Booking attempt) {
        refusals.ask(attempt.id());
    }

    private static List<Boolean> refuseAll(UndecidedBookings undecided, List<BookingId> ids) {
        undecided.refuseAll(ids);
        return Collections.nCopies(ids.size(), true);
    }
}
