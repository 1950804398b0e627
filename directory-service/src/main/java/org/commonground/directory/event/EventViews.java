package org.commonground.directory.event;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.places.PlaceCount;
import org.commonground.directory.places.PlaceCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is stored, what is named and what is taken. */
@Component
public class EventViews {

    private final Events events;
    private final EventStates states;
    private final PlaceCounts counts;
    private final SiteProperties site;
    private final Clock clock;

    EventViews(Events events, EventStates states, PlaceCounts counts, SiteProperties site, Clock clock) {
        this.events = events;
        this.states = states;
        this.counts = counts;
        this.site = site;
        this.clock = clock;
    }

    /** The events without their descriptions' HTML, in the same order. */
    public List<EventView> of(List<Event> events) {
        return views(events, false);
    }

    /** Those of the events that the public may see, as they are now, in the order of the ids. */
    public List<EventView> listed(List<String> ids) {
        return views(events.listed(ids), false);
    }

    /** The same, with which state each of them is in. */
    public List<DatedEvent> listedAndDated(List<String> ids) {
        return dated(events.listed(ids));
    }

    /**
     * Events in the order of their latest changes, after those that changed before {@code after} or then and have no
     * greater id. Drafts are not among them, and what the public may no longer see is marked as such.
     */
    public List<DatedEvent> changedSince(Instant after, String afterId, Instant before, int limit) {
        return dated(events.changedSince(after, afterId, before, limit));
    }

    List<DatedEvent> dated(List<Event> found) {
        var shown = views(found, false);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new DatedEvent(
                        shown.get(i),
                        found.get(i).revision().number(),
                        found.get(i).revision().at()))
                .toList();
    }

    EventView of(Event event) {
        return views(List.of(event), true).getFirst();
    }

    private List<EventView> views(List<Event> events, boolean whole) {
        var shown = states.of(events);
        var known = counts.of(events.stream().map(event -> event.id().value()).toList());
        var views = new ArrayList<EventView>();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var count = known.getOrDefault(event.id().value(), PlaceCount.NOTHING_TAKEN);
            views.add(view(event, shown.get(i), count, whole ? html(event) : null));
        }
        return views;
    }

    private EventView view(Event event, EventState shown, PlaceCount count, @Nullable String html) {
        var page = site.eventPage(event.slug());
        return new EventView(
                shown,
                event.placesLeft(count),
                event.isBookable(count, clock.instant()),
                html,
                page,
                EventView.Links.to(event.id().value(), page));
    }

    private static String html(Event event) {
        var description = event.listing().wording().description();
        return description == null ? "" : Markdown.html(description);
    }
}
