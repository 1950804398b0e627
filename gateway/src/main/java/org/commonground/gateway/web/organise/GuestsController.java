package org.commonground.gateway.web.organise;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes, and, on a page of its own for those who get it ready, what they need. */
@Controller
@RequestMapping("/organise/events/{id}")
class GuestsController {

    private static final int ON_A_PAGE = 100;

    private final DirectoryClient directory;
    private final OrganiserClient organiser;
    private final Clock clock;

    GuestsController(DirectoryClient directory, OrganiserClient organiser, Clock clock) {
        this.directory = directory;
        this.organiser = organiser;
        this.clock = clock;
    }

    @GetMapping("/guests")
    String guests(@PathVariable String id, @RequestParam @Nullable String page, Model model) {
        var event = directory.event(id);
        var guests = organiser.guests(event.id(), Paging.asked(page), ON_A_PAGE);
        var holds = names(event.id());
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute("total", guests.total());
        model.addAttribute("paging", Paging.of(guests));
        model.addAttribute(
                "guests",
                guests.items().stream()
                        .map(entry -> GuestLine.of(entry, event.booking().questions(), holds))
                        .toList());
        return "organise/guests";
    }

    @GetMapping("/access-needs")
    String accessNeeds(@PathVariable String id, Model model) {
        var event = directory.event(id);
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute(
                "needs",
                organiser.accessNeeds(event.id()).stream().map(NeedLine::of).toList());
        return "organise/access-needs";
    }

    private Map<String, String> names(String eventId) {
        return organiser.holds(eventId).stream().collect(Collectors.toMap(Hold::id, Hold::name, (first, _) -> first));
    }
}
