package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.commonground.booking.event.EventId;
import org.commonground.booking.event.RoomSizes;
import org.commonground.booking.grouping.GroupCommit;
import org.commonground.booking.grouping.TooBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Gives out places: every event has a desk, every desk decides its commands a group at a time. */
@Service
public class Allocator implements RoomSizes {

    private static final Logger log = LoggerFactory.getLogger(Allocator.class);

    private final Allocations allocations;
    private final Consequences consequences;
    private final AllocationProperties properties;
    private final Executor executor;
    private final Clock clock;
    private final GroupCommit<EventId, Allocation> reads;
    private final Map<EventId, GroupCommit<Command, Outcome>> desks = new ConcurrentHashMap<>();

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
        this.reads = new GroupCommit<>(properties.limits(), executor, allocations::findAll, () -> {});
    }

    /**
     * Decides a command and writes what follows from it; returns when both are durable.
     *
     * @throws TooBusy at once, when too many wait
     * @throws MongoException when the outcome is unknown; asking again with the same booking tells
     */
    public Outcome decide(EventId event, Command command) {
        return desks.computeIfAbsent(event, this::open).ask(command);
    }

    /** How full the event is, as last written. */
    public Occupancy occupancy(EventId event) {
        return reads.ask(event).occupancy();
    }

    @Override
    public void resize(EventId event, int capacity, long sequence) {
        decide(event, new Command.Resize(capacity, sequence));
    }

    /** Completes what crashes and outages, here or at another instance, left undone. */
    @Scheduled(fixedDelayString = "${commonground.booking.allocation.settle-every:5s}")
    void settleWhatIsLeft() {
        try {
            settleAll();
        } catch (MongoException e) {
            log.warn("Decisions wait to be settled: {}", e.getMessage());
        }
    }

    /**
     * Completes every decision in every journal.
     *
     * @return how many events had any
     */
    public int settleAll() {
        var events = allocations.withJournal();
        events.forEach(event -> decide(event, new Command.Settle()));
        return events.size();
    }

    private GroupCommit<Command, Outcome> open(EventId event) {
        var desk = new Desk(event, allocations, consequences, clock);
        var limits = properties.limits();
        return new GroupCommit<>(limits, executor, desk::decide, desk::tidy);
    }
}
