package org.commonground.directory.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Being asked to stand on somebody else's event, and answering. */
@RestController
class InvitationController {

    private final Invitations invitations;
    private final Events events;
    private final EventStates states;
    private final EventViews views;

    InvitationController(Invitations invitations, Events events, EventStates states, EventViews views) {
        this.invitations = invitations;
        this.events = events;
        this.states = states;
        this.views = views;
    }

    /** By the start of the events; one page holds so many events, and each organisation of the caller's that was asked. */
    @GetMapping("/api/organise/invitations")
    Page<InvitationView> open(
            @AuthenticationPrincipal @Nullable Caller caller, @Valid @ModelAttribute PageQuery paging) {
        var somebody = Rights.signedIn(caller);
        return events.inviting(somebody.organisationsAs(Role.ORGANISER), paging.wanted())
                .with(found -> views(found, somebody));
    }

    @PostMapping("/api/events/{id}/invitations/{organisationId}/acceptance")
    EventView accept(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @PathVariable String organisationId,
            HttpServletResponse response) {
        var somebody = Rights.signedIn(caller);
        var event = EditProblems.event(invitations.accept(somebody, id, new OrganisationId(organisationId)));
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(event.revision().number()));
        return views.of(event, somebody);
    }

    @DeleteMapping("/api/events/{id}/invitations/{organisationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @PathVariable String organisationId) {
        EditProblems.success(invitations.remove(Rights.signedIn(caller), id, new OrganisationId(organisationId)));
    }

    private List<InvitationView> views(List<Event> found, Caller caller) {
        var names = states.names(found);
        return found.stream()
                .flatMap(event -> event.standing().invited().stream()
                        .filter(it -> caller.organisations()
                                        .containsKey(it.organisation().value())
                                && Hosting.acts(caller, it.organisation()))
                        .map(it -> InvitationView.from(event, it, names)))
                .toList();
    }
}
