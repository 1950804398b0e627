package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import org.commonground.notification.event.EventId;
import org.springframework.stereotype.Component;

/** How many messages about an event did not arrive. */
@Component
public class Undelivered {

    private final Deliveries deliveries;

    Undelivered(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Those that were given up after {@code from} and not after {@code until}. */
    public long count(EventId event, Instant from, Instant until) {
        return deliveries.count(and(
                eq("eventId", event.value()),
                eq("state", Delivery.State.FAILED.name()),
                gt("endedAt", from),
                lte("endedAt", until)));
    }
}
