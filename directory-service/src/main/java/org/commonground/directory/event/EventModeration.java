package org.commonground.directory.event;

import java.time.Clock;
import java.util.Optional;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes events off the public list, and puts them back; for those who moderate. */
@Component
public class EventModeration {

    private final Events events;
    private final EventViews views;
    private final Clock clock;

    EventModeration(Events events, EventViews views, Clock clock) {
        this.events = events;
        this.views = views;
        this.clock = clock;
    }

    /** The event as far as the caller may know of it; a report names it by its present title. */
    public Optional<Event> seen(String idOrSlug, @Nullable Caller caller) {
        return events.find(idOrSlug).filter(event -> Hosting.maySee(caller, event));
    }

    /**
     * Hides the event or shows it again; it is no change where it is so already.
     *
     * @throws org.commonground.platform.problem.Problem 404, or 409 when somebody else was changing it
     */
    public EventView hide(String idOrSlug, boolean hidden, Caller administrator) {
        var edit = events.find(idOrSlug)
                .map(event -> events.store(event, event.hide(hidden, clock.instant())))
                .orElseGet(Edit.Unknown::new);
        return views.of(EditProblems.event(edit), administrator);
    }
}
