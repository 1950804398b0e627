package org.commonground.booking.allocation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.EventId;
import org.commonground.booking.event.Rooms;
import org.commonground.booking.grouping.GroupCommit;
import org.commonground.booking.grouping.TooBusy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Gives out places: every event has a desk, every desk decides its commands a group at a time. */
@Service
public class Allocator implements Rooms {

    /** A desk keeps what it wrote last, but may be closed at any moment: the next one of the event reads what is written. */
    private static final int MOST_DESKS = 10_000;

    private static final Duration IDLE = Duration.ofHours(1);

    private final Allocations allocations;
    private final Consequences consequences;
    private final AllocationProperties properties;
    private final Executor executor;
    private final Clock clock;
    private final GroupCommit<EventId, Allocation> reads;
    private final LoadingCache<EventId, GroupCommit<Command, Outcome>> desks;

    Allocator(
            Allocations allocations,
            Consequences consequences,
            AllocationProperties properties,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.allocations = allocations;
        this.consequences = consequences;
        this.properties = properties;
        this.executor = executor;
        this.clock = clock;
        this.reads = new GroupCommit<>(properties.limits(), executor, allocations::findAll);
        this.desks = Caffeine.newBuilder()
                .maximumSize(MOST_DESKS)
                .expireAfterAccess(IDLE)
                .build(this::open);
    }

    /**
     * Decides a command and writes what follows from it; returns when both are durable.
     *
     * @throws TooBusy at once, when too many wait
     * @throws MongoException when the outcome is unknown; asking again with the same booking tells
     */
    public Outcome decide(EventId event, Command command) {
        return desks.get(event).ask(command);
    }

    /** The event's allocation as last written. */
    public Allocation allocation(EventId event) {
        return reads.ask(event);
    }

    /** How full the event is, as last written. */
    public Occupancy occupancy(EventId event) {
        return allocation(event).occupancy();
    }

    /**
     * What would come of a command about a booking that stands as given, were it decided now; nothing is. The booking has
     * what it has in addition to what the allocation gave out.
     */
    public Outcome rehearse(EventId event, Command.OfBooking command, Standing standing) {
        var standings = Map.of(command.booking(), standing);
        var allocation = allocation(event).asIfItHadGiven(standing);
        return Ruling.on(allocation, WaitingLine.empty(), List.of(command), standings, clock.instant())
                .outcomes()
                .getFirst();
    }

    /** The place on the waiting list of a turn, from 1, as last written. */
    public int position(EventId event, long number) {
        var outcome = decide(event, new Command.Locate(number, allocation(event).version()));
        if (outcome instanceof Outcome.Located(var position)) {
            return position;
        }
        throw new IllegalStateException("a turn is located, not decided");
    }

    @Override
    public void announce(BookableEvent event) {
        decide(event.id(), new Command.Announce(Room.of(event)));
    }

    private GroupCommit<Command, Outcome> open(EventId event) {
        var desk = new Desk(event, allocations, consequences, clock);
        return new GroupCommit<>(properties.limits(), executor, desk::decide);
    }
}
