package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The last written allocation, those who wait in it, and what of its consequences is still being written. */
    private record Settled(Allocation allocation, WaitingLine line, Writing rest) {}

    private final EventId event;
    private final Ledger ledger;
    private final Consequences consequences;
    private final Clock clock;

    /** Null when unknown. Used by one thread at a time. */
    private @Nullable Settled settled;

    Desk(EventId event, Ledger ledger, Consequences consequences, Clock clock) {
        this.event = event;
        this.ledger = ledger;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** Decides the commands and writes what follows from them. */
    List<Outcome> decide(List<? extends Command> commands) {
        if (commands.stream().anyMatch(this::isAboutWhatOthersDid)) {
            catchUp();
        }
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var before = settled();
            settled = null;
            var ruling = Ruling.on(before.allocation(), before.line(), commands, standings(commands), now());
            if (!ruling.changes(before.allocation())) {
                settled = before;
                if (commands.stream().anyMatch(Command.Settle.class::isInstance)) {
                    tidy();
                }
                return ruling.outcomes();
            }
            if (written(ruling.next())) {
                var rest = consequences.write(ruling.next());
                settled = new Settled(ruling.next(), before.line(), rest);
                return ruling.outcomes();
            }
        }
        throw new MongoException("lost every race for " + event);
    }

    /** What another instance left in the journal, or decided since, is not in our memory. */
    private boolean isAboutWhatOthersDid(Command command) {
        return switch (command) {
            case Command.Settle ignored -> true;
            case Command.Locate locate ->
                settled == null || settled.allocation().version() < locate.version();
            default -> false;
        };
    }

    /** Empties the journal of what is done with; an instance that decided meanwhile has emptied it already. */
    private void tidy() {
        if (settled != null && !settled.allocation().journal().isEmpty()) {
            settled = tidied(settled);
        }
    }

    private @Nullable Settled tidied(Settled done) {
        try {
            return ledger.clearJournal(done.allocation())
                    ? new Settled(done.allocation().withoutJournal(), done.line(), Writing.NOTHING)
                    : null;
        } catch (MongoException e) {
            log.warn("The journal of {} stays for now: {}", event, e.getMessage());
            return null;
        }
    }

    /** Nothing is decided on what is not written with all its consequences: the journal has room for one group. */
    private Settled settled() {
        var known = settled;
        if (known == null || !isComplete(known)) {
            settled = null;
            known = complete(ledger.find(event));
            settled = known;
        }
        return known;
    }

    private boolean isComplete(Settled known) {
        try {
            known.rest().await();
            return true;
        } catch (RuntimeException e) {
            log.warn("What was decided for {} is written again from the journal", event, e);
            return false;
        }
    }

    /** What nobody changed since we wrote it is done with: its consequences are not written again. */
    private void catchUp() {
        var stored = ledger.find(event);
        if (settled == null || settled.allocation().version() != stored.version()) {
            settled = null;
            settled = complete(stored);
        }
    }

    private Settled complete(Allocation allocation) {
        if (!allocation.journal().isEmpty()) {
            consequences.write(allocation).await();
        }
        var line = allocation.tally().hasOpen() ? new WaitingLine(() -> consequences.open(event)) : WaitingLine.empty();
        return new Settled(allocation, line, Writing.NOTHING);
    }

    /**
     * Whether the allocation is now stored as given. A write that goes unanswered may have happened: what is stored then
     * tells, and if even that cannot be read the outcome stays open and the caller hears so.
     */
    private boolean written(Allocation next) {
        try {
            return ledger.replace(next);
        } catch (MongoException unanswered) {
            return ledger.find(event).equals(next);
        }
    }

    private Map<BookingId, Standing> standings(List<? extends Command> commands) {
        var named = commands.stream()
                .flatMap(command -> switch (command) {
                    case Command.Take take when take.fresh() -> List.<BookingId>of().stream();
                    case Command.OfBooking one -> List.of(one.booking()).stream();
                    case Command.Inform inform -> inform.bookings().stream();
                    default -> List.<BookingId>of().stream();
                })
                .collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : consequences.standings(named);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
