package org.commonground.gateway.web.partner;

import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One invitation, as the mail about it leads to it; answered or withdrawn, it says so. */
@Controller
class InvitationController {

    private final DirectoryClient directory;
    private final EditorClient editor;
    private final Clock clock;

    InvitationController(DirectoryClient directory, EditorClient editor, Clock clock) {
        this.directory = directory;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping("/organise/invitations/{eventId}/{organisationId}")
    String invitation(@PathVariable String eventId, @PathVariable String organisationId, Model model) {
        var open = editor.invitations().stream()
                .filter(it ->
                        it.eventId().equals(eventId) && it.organisation().id().equals(organisationId))
                .findFirst();
        model.addAttribute("it", open.map(InvitationLine::of).orElse(null));
        if (open.isPresent()) {
            show(eventId, model);
        }
        return "partner/invitation";
    }

    /** What it is about; between the two questions it may have been withdrawn. */
    private void show(String eventId, Model model) {
        try {
            var event = directory.event(eventId);
            model.addAttribute("event", Listing.of(event, clock.instant()));
            model.addAttribute("summary", event.summary());
            model.addAttribute("draft", event.status() == Event.Status.DRAFT);
        } catch (ServiceProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            model.addAttribute("it", null);
        }
    }
}
