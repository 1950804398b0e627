package org.commonground.directory.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.places.PlaceCount;
import org.commonground.directory.places.PlaceCounts;
import org.commonground.platform.identity.Caller;
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

    /** The events as everybody sees them, without their descriptions' HTML, in the same order. */
    public List<EventView> of(List<Event> events) {
        return views(events, null, false);
    }

    /** Those of the events that the public may see, as they are now, in the order of the ids. */
    public List<EventView> listed(List<String> ids) {
        return views(events.listed(ids), null, false);
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
        var shown = views(found, null, false);
        return IntStream.range(0, found.size())
                .mapToObj(i -> new DatedEvent(
                        shown.get(i),
                        found.get(i).revision().number(),
                        found.get(i).revision().at()))
                .toList();
    }

    /** The same with what is for hosts only, where the caller is one. */
    public List<EventView> of(List<Event> events, @Nullable Caller caller) {
        return views(events, caller, false);
    }

    /** The whole event, with what is for hosts only where the caller is one. */
    public EventView of(Event event, @Nullable Caller caller) {
        return views(List.of(event), caller, true).getFirst();
    }

    private List<EventView> views(List<Event> events, @Nullable Caller caller, boolean whole) {
        var names = states.names(events);
        var known = counts.of(events.stream().map(event -> event.id().value()).toList());
        return events.stream()
                .map(event -> {
                    var count = known.getOrDefault(event.id().value(), PlaceCount.NOTHING_TAKEN);
                    var host = caller != null && Hosting.mayChange(caller, event);
                    return view(event, names, count, new Sight(whole, host));
                })
                .toList();
    }

    /** How much is seen of an event. */
    private record Sight(boolean whole, boolean host) {}

    private EventView view(Event event, Names names, PlaceCount count, Sight sight) {
        var page = site.eventPage(event.slug());
        return new EventView(
                EventState.from(event, names),
                event.placesLeft(count),
                event.isBookable(count, clock.instant()),
                sight.whole() ? html(event) : null,
                page,
                EventView.Links.to(event.id().value(), page),
                sight.host() ? invited(event, names) : null,
                sight.host() ? event.listing().setting().answers() : null);
    }

    private static List<EventView.Invited> invited(Event event, Names names) {
        return event.standing().invited().stream()
                .map(it -> {
                    var link = names.link(it.organisation());
                    return new EventView.Invited(link.id(), link.name(), it.as());
                })
                .toList();
    }

    private static String html(Event event) {
        var description = event.listing().wording().description();
        return description == null ? "" : Markdown.html(description);
    }
}
