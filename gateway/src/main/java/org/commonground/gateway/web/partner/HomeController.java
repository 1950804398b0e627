package org.commonground.gateway.web.partner;

import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who has signed in is at home: their organisations, their events, and what others ask of them. */
@Controller
@RequestMapping("/organise")
class HomeController {

    private final DirectoryClient directory;
    private final PartnerClient partner;
    private final EditorClient editor;
    private final Clock clock;

    HomeController(DirectoryClient directory, PartnerClient partner, EditorClient editor, Clock clock) {
        this.directory = directory;
        this.partner = partner;
        this.editor = editor;
        this.clock = clock;
    }

    @GetMapping
    String home(
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String copied,
            Model model) {
        var own = partner.own();
        model.addAttribute("own", own);
        model.addAttribute("organises", own.stream().anyMatch(OwnOrganisation::organiser));
        model.addAttribute("administrates", partner.administrates());
        model.addAttribute("copied", Paging.asked(copied) + 1);
        if (own.isEmpty()) {
            return "partner/newcomer";
        }
        var events = directory.organisedByCaller(Paging.asked(page));
        var chosen = own.stream()
                .filter(it -> it.organisation().id().equals(organisation))
                .map(it -> it.organisation().id())
                .findFirst();
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute("paging", Paging.of(events));
        model.addAttribute("events", OwnEvents.of(events.items(), chosen, clock.instant()));
        model.addAttribute(
                "invitations",
                editor.invitations().stream().map(InvitationLine::of).toList());
        return "partner/home";
    }

    @PostMapping("/invitations/{eventId}/{organisationId}/accept")
    String accept(@PathVariable String eventId, @PathVariable String organisationId) {
        editor.accept(eventId, organisationId);
        return "redirect:/organise?accepted=yes";
    }

    @PostMapping("/invitations/{eventId}/{organisationId}/decline")
    String decline(@PathVariable String eventId, @PathVariable String organisationId) {
        editor.decline(eventId, organisationId);
        return "redirect:/organise?declined=yes";
    }
}
