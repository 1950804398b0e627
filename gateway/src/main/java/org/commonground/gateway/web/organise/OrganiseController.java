package org.commonground.gateway.web.organise;

import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.web.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How an event fills up. Whether one may is the services' to say: they get the organiser's own token. */
@Controller
@RequestMapping("/organise")
class OrganiseController {

    private final DirectoryClient directory;
    private final OrganiserClient organiser;
    private final Clock clock;

    OrganiseController(DirectoryClient directory, OrganiserClient organiser, Clock clock) {
        this.directory = directory;
        this.organiser = organiser;
        this.clock = clock;
    }

    @GetMapping("/events/{id}")
    String dashboard(@PathVariable String id, Model model) {
        show(id, model);
        return "organise/dashboard";
    }

    /** The part of the dashboard that moves, for a page that heard from the API's stream that it has. */
    @GetMapping("/events/{id}/live")
    String live(@PathVariable String id, Model model) {
        show(id, model);
        return "organise/live";
    }

    private void show(String id, Model model) {
        var event = directory.event(id);
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute("board", Board.of(organiser.dashboard(event.id()), event.timeZone()));
    }
}
