package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what the allocations say is taken with what the bookings add up to, as the gauge
 * {@code commonground.allocation.difference} (places, all events together, without signs): it must read zero.
 */
@Component
public class BooksBalance {

    private static final Logger log = LoggerFactory.getLogger(BooksBalance.class);

    private final Allocations allocations;
    private final Consequences consequences;

    /** In places; no number before the books were compared. */
    private volatile double difference = Double.NaN;

    BooksBalance(Allocations allocations, Consequences consequences, MeterRegistry meters) {
        this.allocations = allocations;
        this.consequences = consequences;
        meters.gauge("commonground.allocation.difference", this, balance -> balance.difference);
    }

    /** Takes stock now and then; an event about which something is decided meanwhile is left for the next time. */
    @Scheduled(
            initialDelayString = "${commonground.booking.allocation.balance-every:5m}",
            fixedDelayString = "${commonground.booking.allocation.balance-every:5m}")
    void takeStock() {
        try {
            difference = difference();
        } catch (MongoException e) {
            log.warn("The books are compared later: {}", e.getMessage());
        }
    }

    /** In places, over all events that stood still while we counted. */
    public long difference() {
        var before = byEvent();
        var occupied = consequences.occupied();
        var after = byEvent();
        return before.values().stream()
                .filter(allocation -> stoodStill(allocation, after.get(allocation.event())))
                .mapToLong(allocation -> difference(allocation, occupied.getOrDefault(allocation.event(), 0L)))
                .sum();
    }

    private static long difference(Allocation allocation, long occupied) {
        var off = Math.abs(allocation.tally().occupied() - occupied);
        if (off != 0) {
            log.error("The allocation of {} and its bookings differ by {} places", allocation.event(), off);
        }
        return off;
    }

    private static boolean stoodStill(Allocation before, @Nullable Allocation after) {
        return after != null
                && before.version() == after.version()
                && before.journal().isEmpty();
    }

    private Map<EventId, Allocation> byEvent() {
        return allocations.all().stream().collect(Collectors.toMap(Allocation::event, Function.identity()));
    }
}
