package org.commonground.directory.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * An event as the API shows it, and which state of it that is.
 *
 * @param version rises by one with every change
 */
public record DatedEvent(EventView view, long version, Instant changedAt) {

    public EventState state() {
        return view.event();
    }

    public ZoneId zone() {
        return ZoneId.of(state().timeZone());
    }

    public Instant startsAt() {
        return LocalDateTime.parse(state().start()).atZone(zone()).toInstant();
    }

    public Instant endsAt() {
        return LocalDateTime.parse(state().end()).atZone(zone()).toInstant();
    }
}
