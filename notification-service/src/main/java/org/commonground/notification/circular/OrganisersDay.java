package org.commonground.notification.circular;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.commonground.notification.event.Event;

/**
 * The day on which organisers write about an event, as the event's clocks count days. What may be done so many times on it
 * has that many slots, each with a name of its own.
 */
record OrganisersDay(Event event, ZonedDateTime now) {

    static OrganisersDay of(Event event, Instant now) {
        return new OrganisersDay(event, now.atZone(event.start().getZone()));
    }

    /** @param number from 1 */
    String slot(int number) {
        return event.id().value() + ":" + now.toLocalDate() + ":" + number;
    }

    Instant end() {
        return now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
    }

    Duration left() {
        return Duration.between(now.toInstant(), end());
    }
}
