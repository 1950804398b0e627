package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what nobody asks for: completes what was left undone, ends what is over, tells everybody of a notice. */
@Component
public class Caretaker {

    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    /** An event about which something was decided since is being worked on, by an instance that is alive. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final int READ_AT_ONCE = 20_000;
    private static final int TOLD_AT_ONCE = 200;

    private final Allocator allocator;
    private final Allocations allocations;
    private final Consequences consequences;
    private final Clock clock;

    Caretaker(Allocator allocator, Allocations allocations, Consequences consequences, Clock clock) {
        this.allocator = allocator;
        this.allocations = allocations;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * Completes every decision in every journal, here or at another instance; one that cannot be completed ends it.
     *
     * @return how many events had any
     */
    public int settleAll() {
        var unsettled = allocations.unsettled(clock.instant());
        unsettled.forEach(this::settle);
        return unsettled.size();
    }

    /** Ends, settles and tells, again and again. */
    @Scheduled(fixedDelayString = "${commonground.booking.allocation.look-every:1s}")
    void lookAround() {
        try {
            var now = clock.instant();
            each(allocations.due(now), this::settle);
            each(allocations.unsettled(now.minus(QUIET)), this::settle);
            each(allocations.withNotice(), this::tellAll);
        } catch (MongoException e) {
            log.warn("What is due waits: {}", e.getMessage());
        }
    }

    /** An event that is in trouble must not hold up the others. */
    private static void each(List<EventId> events, Consumer<EventId> work) {
        for (var event : events) {
            try {
                work.accept(event);
            } catch (RuntimeException e) {
                log.warn("What is due for {} waits", event, e);
            }
        }
    }

    private void settle(EventId event) {
        allocator.decide(event, new Command.Settle());
    }

    /** Every active booking is told once, in the order of their ids; after a crash it goes on where it stopped. */
    private void tellAll(EventId event) {
        for (var notice = notice(event); notice != null; notice = notice(event)) {
            tell(event, notice, consequences.active(event, notice.after(), READ_AT_ONCE));
        }
    }

    private void tell(EventId event, Notice notice, List<BookingId> bookings) {
        if (bookings.isEmpty()) {
            allocator.decide(event, new Command.Inform(notice, bookings));
        }
        var reached = notice;
        for (var from = 0; from < bookings.size(); from += TOLD_AT_ONCE) {
            var group = bookings.subList(from, Math.min(from + TOLD_AT_ONCE, bookings.size()));
            allocator.decide(event, new Command.Inform(reached, group));
            reached = reached.after(group.getLast());
        }
    }

    private @Nullable Notice notice(EventId event) {
        return allocations.find(event).agenda().notice();
    }
}
