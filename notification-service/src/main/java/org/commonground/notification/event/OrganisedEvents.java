package org.commonground.notification.event;

import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Events as their organisers may ask about them; to everybody else there are none. */
@Component
public class OrganisedEvents {

    private final Events events;

    OrganisedEvents(Events events) {
        this.events = events;
    }

    /** The same as {@link #find}, with all that is known of it. */
    public Event see(String eventId, @Nullable Caller caller) {
        return events.find(find(eventId, caller)).orElseThrow(() -> Problem.notFound("event"));
    }

    /**
     * The event's id, for an organiser of one of its hosts or an administrator.
     *
     * @throws Problem 401 without a caller, 404 where it is not theirs
     */
    public EventId find(String eventId, @Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "Sign in first",
                    "This is for the organisers of an event.");
        }
        if (!EventId.isOne(eventId)) {
            throw Problem.notFound("event");
        }
        return events.find(new EventId(eventId))
                .filter(event -> caller.admin() || event.isHeldByAnyOf(caller.organisationsAs(Role.ORGANISER)))
                .map(Event::id)
                .orElseThrow(() -> Problem.notFound("event"));
    }
}
