package org.commonground.booking.event;

import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Events as their organisers may see them; to everybody else there are none. */
@Component
public class OrganisedEvents {

    private final Events events;

    OrganisedEvents(Events events) {
        this.events = events;
    }

    /**
     * The event, for an organiser of one of its hosts or an administrator.
     *
     * @throws Problem 401 without a caller, 404 where it is not theirs
     */
    public BookableEvent find(String eventId, @Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "Sign in first",
                    "This is for the organisers of an event.");
        }
        return events.find(eventId)
                .filter(event ->
                        caller.admin() || event.hosts().stream().anyMatch(host -> caller.may(Role.ORGANISER, host)))
                .orElseThrow(() -> Problem.notFound("event"));
    }
}
