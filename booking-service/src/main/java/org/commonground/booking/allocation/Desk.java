package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides one event's commands, a group at a time, by compare-and-set on its allocation.
 *
 * <p>It holds in memory only what it wrote last. Whatever it cannot be sure of (a lost race with another instance, an
 * unanswered write) it forgets, reads again and decides afresh on what is written: it never repeats an increment.
 */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int MAX_ATTEMPTS = 20;

    private final EventId event;
    private final Allocations allocations;
    private final Consequences consequences;
    private final Clock clock;

    /** The last written allocation whose journal is done with; null when unknown. Used by one thread at a time. */
    private @Nullable Allocation settled;

    Desk(EventId event, Allocations allocations, Consequences consequences, Clock clock) {
        this.event = event;
        this.allocations = allocations;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** Decides the commands and writes what follows from them. */
    List<Outcome> decide(List<Command> commands) {
        if (commands.stream().anyMatch(Command.Settle.class::isInstance)) {
            // what another instance left in the journal is not in our memory
            settled = null;
        }
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var before = settled();
            var ruling = Ruling.on(before, commands, standings(commands), now());
            if (!ruling.changes(before)) {
                return ruling.outcomes();
            }
            settled = null;
            if (written(ruling.next())) {
                settle(ruling.next());
                return ruling.outcomes();
            }
        }
        throw new IllegalStateException("lost every race for " + event);
    }

    /** Clears the journal of what is done with; an instance that decided meanwhile has cleared it already. */
    void tidy() {
        if (settled != null && !settled.journal().isEmpty()) {
            settled = tidied(settled);
        }
    }

    private @Nullable Allocation tidied(Allocation done) {
        try {
            return allocations.clearJournal(done) ? done.withoutJournal() : null;
        } catch (MongoException e) {
            log.warn("The journal of {} stays for now: {}", event, e.getMessage());
            return null;
        }
    }

    private Allocation settled() {
        if (settled == null) {
            settle(allocations.find(event));
        }
        return Objects.requireNonNull(settled);
    }

    private void settle(Allocation allocation) {
        if (!allocation.journal().isEmpty()) {
            consequences.write(event, allocation.journal());
        }
        settled = allocation;
    }

    /**
     * Whether the allocation is now stored as given. A write that goes unanswered may have happened: what is stored then
     * tells, and if even that cannot be read the outcome stays open and the caller hears so.
     */
    private boolean written(Allocation next) {
        try {
            return allocations.replace(next);
        } catch (MongoException unanswered) {
            return allocations.find(event).equals(next);
        }
    }

    private Map<BookingId, Standing> standings(List<Command> commands) {
        var named = commands.stream().flatMap(Desk::booking).collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : consequences.standings(named);
    }

    private static Stream<BookingId> booking(Command command) {
        return switch (command) {
            case Command.Take take -> Stream.of(take.booking());
            case Command.Change change -> Stream.of(change.booking());
            case Command.Release release -> Stream.of(release.booking());
            case Command.Repeat repeat -> Stream.of(repeat.booking());
            case Command.Resize ignored -> Stream.of();
            case Command.Settle ignored -> Stream.of();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
