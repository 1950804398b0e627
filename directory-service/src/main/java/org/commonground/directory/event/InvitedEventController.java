package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.event.EventState.NamedLink;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the notification service what an organisation was asked to stand on, be it a draft; it is on no topic. */
@RestController
class InvitedEventController {

    private final Events events;
    private final EventStates states;
    private final Organisations organisations;

    InvitedEventController(Events events, EventStates states, Organisations organisations) {
        this.events = events;
        this.states = states;
        this.organisations = organisations;
    }

    /**
     * How it stands now.
     *
     * @param open as what it is asked, and by whom; null where it has answered, or is not asked any more
     * @param named whether the organisation stands on it
     */
    record InvitedView(
            EventState event,
            long version,
            NamedLink organisation,
            @Nullable Open open,
            boolean named) {}

    record Open(Invitation.As as, NamedLink by) {}

    @GetMapping("/internal/events/{id}/invitations/{organisationId}")
    InvitedView invited(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @PathVariable String organisationId) {
        Rights.writingToMembers(caller);
        var event = events.find(id).orElseThrow(() -> Problem.notFound("event"));
        var asked = organisations.find(organisationId).orElseThrow(() -> Problem.notFound("organisation"));
        var organisation = asked.id();
        var names = states.names(List.of(event));
        var open = event.standing().invited().stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst()
                .map(it -> new Open(it.as(), names.link(it.by())))
                .orElse(null);
        return new InvitedView(
                EventState.from(event, names),
                event.revision().number(),
                new NamedLink(organisation.value(), asked.name()),
                open,
                event.listing().billing().names(organisation));
    }
}
