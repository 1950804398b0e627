package org.commonground.gateway.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.commonground.gateway.client.Event;

/** Somebody's events: the next first, then those that have been, the latest first. */
public record Programme(List<Listing> comingUp, List<Listing> past) {

    public static Programme of(List<Event> events, Instant now) {
        var inOrder =
                events.stream().sorted(Comparator.comparing(Event::startsAt)).toList();
        var ahead = inOrder.stream().filter(event -> event.endsAt().isAfter(now));
        var behind = inOrder.reversed().stream().filter(event -> !event.endsAt().isAfter(now));
        return new Programme(
                ahead.map(event -> Listing.of(event, now)).toList(),
                behind.map(event -> Listing.of(event, now)).toList());
    }
}
