package org.commonground.directory.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.places.PlaceCount;
import org.commonground.directory.places.PlaceCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is stored, what is named and what is taken. */
@Component
public class EventViews {

    private final EventStates states;
    private final PlaceCounts counts;
    private final SiteProperties site;
    private final Clock clock;

    EventViews(EventStates states, PlaceCounts counts, SiteProperties site, Clock clock) {
        this.states = states;
        this.counts = counts;
        this.site = site;
        this.clock = clock;
    }

    /** The events without their descriptions' HTML, in the same order. */
    public List<EventView> of(List<Event> events) {
        return views(events, false);
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
