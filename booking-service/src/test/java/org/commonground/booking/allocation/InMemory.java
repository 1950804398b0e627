package org.commonground.booking.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * One event's allocation, bookings and outbox in memory, with the guards of the real ones. It can be told to break off before
 * any step, as a process does that is killed there: what was written until then stays.
 */
class InMemory implements Ledger, Consequences {

    /** The process ended. */
    static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Map<BookingId, Standing> bookings = new TreeMap<>(Comparator.comparing(BookingId::value));
    /** By event id, in the order of writing: the record that is said first counts. */
    private final Map<String, Decision> outbox = new HashMap<>();

    private Allocation stored;
    private int stepsToLive = Integer.MAX_VALUE;

    InMemory(EventId event) {
        stored = Allocation.unannounced(event);
    }

    /** An attempt is written down. */
    synchronized void begin(BookingId booking, int places) {
        bookings.putIfAbsent(booking, Standing.undecided(places));
    }

    void killAfter(int steps) {
        stepsToLive = steps;
    }

    private void step() {
        if (--stepsToLive < 0) {
            throw new Killed();
        }
    }

    @Override
    public synchronized Allocation find(EventId event) {
        step();
        return stored;
    }

    @Override
    public synchronized boolean replace(Allocation next) {
        step();
        if (stored.version() != next.version() - 1) {
            return false;
        }
        stored = next;
        return true;
    }

    /** What {@link #replace} guards against. */
    synchronized boolean overwrite(Allocation next) {
        stored = next;
        return true;
    }

    @Override
    public synchronized boolean clearJournal(Allocation done) {
        step();
        if (stored.version() != done.version()) {
            return false;
        }
        stored = done.withoutJournal();
        return true;
    }

    @Override
    public synchronized Map<BookingId, Standing> standings(Collection<BookingId> wanted) {
        return wanted.stream().filter(bookings::containsKey).collect(Collectors.toMap(id -> id, bookings::get));
    }

    @Override
    public synchronized Map<BookingId, Standing> open(EventId event) {
        return bookings.entrySet().stream()
                .filter(one ->
                        one.getValue().isWaiting() || one.getValue().state().isPending())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized List<BookingId> active(EventId event, @Nullable BookingId after, int limit) {
        return bookings.entrySet().stream()
                .filter(one -> one.getValue().state().isActive())
                .map(Map.Entry::getKey)
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<EventId, Long> occupied() {
        return Map.of(
                stored.event(),
                bookings.values().stream().mapToLong(Standing::occupied).sum());
    }

    @Override
    public synchronized Writing write(Allocation decided) {
        for (var decision : decided.journal().decisions()) {
            step();
            bookings.merge(
                    decision.booking(),
                    decision.after(),
                    (present, next) -> next.sequence() > present.sequence() ? next : present);
        }
        for (var decision : decided.journal().decisions()) {
            step();
            outbox.putIfAbsent(decision.booking() + ":" + decision.sequence(), decision);
        }
        return Writing.NOTHING;
    }

    synchronized Allocation stored() {
        return stored;
    }

    synchronized Map<BookingId, Standing> bookings() {
        return Map.copyOf(bookings);
    }

    synchronized Standing standing(BookingId booking) {
        return bookings.getOrDefault(booking, Standing.UNDECIDED);
    }

    /** What was said about the booking, by sequence. */
    synchronized List<Decision> said(BookingId booking) {
        return outbox.values().stream()
                .filter(decision -> decision.booking().equals(booking))
                .sorted(Comparator.comparingLong(Decision::sequence))
                .toList();
    }
}
