package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bookings of an event that wait for places or have something to answer: in memory, as the bookings say. It finds the
 * first party that fits without looking at those that do not, and is only read when somebody looks at it: while an event
 * is full, nobody need know who waits.
 */
final class WaitingLine {

    private record Deadline(Instant at, BookingId booking) {}

    private final Map<BookingId, Standing> standings = new HashMap<>();
    private final NavigableMap<Long, BookingId> turns = new TreeMap<>();
    /** By wanted places, the turns of those who want so many. */
    private final NavigableMap<Integer, TreeSet<Long>> wanting = new TreeMap<>();

    private final TreeSet<Deadline> deadlines = new TreeSet<>(Comparator.comparing(Deadline::at)
            .thenComparing(deadline -> deadline.booking().value()));

    /** What was put before anybody looked. */
    private final Map<BookingId, Standing> since = new HashMap<>();

    private @Nullable Supplier<Map<BookingId, Standing>> unread;

    /** {@code open} are all that wait or have something to answer; asked once, should anybody look. */
    WaitingLine(Supplier<Map<BookingId, Standing>> open) {
        unread = open;
    }

    static WaitingLine empty() {
        return new WaitingLine(Map::of);
    }

    /** The booking stands so from now on. */
    void put(BookingId booking, Standing standing) {
        if (unread == null) {
            place(booking, standing);
        } else {
            since.put(booking, standing);
        }
    }

    boolean isRead() {
        return unread == null;
    }

    private void read() {
        var open = unread;
        if (open != null) {
            open.get().forEach(this::place);
            since.forEach(this::place);
            since.clear();
            unread = null;
        }
    }

    private void place(BookingId booking, Standing standing) {
        remove(booking);
        if (standing.isWaiting()) {
            turns.put(standing.number(), booking);
            wanting.computeIfAbsent(standing.wanted(), size -> new TreeSet<>()).add(standing.number());
        }
        if (standing.until() != null) {
            deadlines.add(new Deadline(standing.until(), booking));
        }
        if (standing.isWaiting() || standing.until() != null) {
            standings.put(booking, standing);
        }
    }

    private void remove(BookingId booking) {
        var standing = standings.remove(booking);
        if (standing == null) {
            return;
        }
        if (standing.isWaiting()) {
            turns.remove(standing.number());
            var same = Objects.requireNonNull(wanting.get(standing.wanted()));
            same.remove(standing.number());
            if (same.isEmpty()) {
                wanting.remove(standing.wanted());
            }
        }
        if (standing.until() != null) {
            deadlines.remove(new Deadline(standing.until(), booking));
        }
    }

    /** How one of them stands. */
    Optional<Standing> find(BookingId booking) {
        read();
        return Optional.ofNullable(standings.get(booking));
    }

    /** The earliest turn among those who want at most so many places. */
    Optional<BookingId> firstThatFits(int places) {
        if (places == 0) {
            return Optional.empty();
        }
        read();
        return wanting.headMap(places, true).values().stream()
                .map(TreeSet::first)
                .min(Long::compareTo)
                .map(turns::get);
    }

    /** The place of a turn: one after all that are earlier. */
    int position(long number) {
        read();
        return turns.headMap(number, false).size() + 1;
    }

    /** Those whose time to answer is over, at most {@code limit}, the longest over first. */
    List<BookingId> lapsed(Instant now, int limit) {
        read();
        var lapsed = new ArrayList<BookingId>();
        for (var deadline : deadlines) {
            if (deadline.at().isAfter(now) || lapsed.size() == limit) {
                break;
            }
            lapsed.add(deadline.booking());
        }
        return lapsed;
    }

    @Nullable
    Instant nextDeadline() {
        return deadlines.isEmpty() ? null : deadlines.first().at();
    }
}
