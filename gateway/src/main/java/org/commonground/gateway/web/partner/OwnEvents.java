package org.commonground.gateway.web.partner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.web.Listing;

/** Somebody's own events: what is still to be done about them comes first. */
record OwnEvents(List<Listing> drafts, List<Listing> comingUp, List<Listing> calledOff, List<Listing> over) {

    /** @param host the organisation whose events are wanted; those of all where there is none */
    static OwnEvents of(List<Event> events, Optional<String> host, Instant now) {
        var wanted = events.stream()
                .filter(event -> host.map(id ->
                                event.hosts().stream().anyMatch(it -> it.id().equals(id)))
                        .orElse(true))
                .sorted(Comparator.comparing(Event::startsAt))
                .toList();
        Predicate<Event> draft = event -> event.status() == Status.DRAFT;
        Predicate<Event> ahead = event -> event.endsAt().isAfter(now);
        Predicate<Event> off = event -> event.status() == Status.CANCELLED || event.status() == Status.POSTPONED;
        return new OwnEvents(
                lines(wanted, draft, now),
                lines(wanted, draft.negate().and(off.negate()).and(ahead), now),
                lines(wanted.reversed(), off.and(ahead), now),
                lines(wanted.reversed(), draft.negate().and(ahead.negate()), now));
    }

    public boolean none() {
        return drafts.isEmpty() && comingUp.isEmpty() && calledOff.isEmpty() && over.isEmpty();
    }

    private static List<Listing> lines(List<Event> events, Predicate<Event> which, Instant now) {
        return events.stream()
                .filter(which)
                .map(event -> Listing.of(event, now))
                .toList();
    }
}
