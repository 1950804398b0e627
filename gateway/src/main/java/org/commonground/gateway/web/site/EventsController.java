package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.EventSearch;
import org.commonground.gateway.client.FoundEvents;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is coming up, and what has been. */
@Controller
class EventsController {

    private static final int ON_A_PAGE = 20;
    private static final int ON_THE_HOME_PAGE = 6;
    private static final int BRIEFLY = 3;
    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private final DirectoryClient directory;
    private final Clock clock;

    EventsController(DirectoryClient directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var comingUp = directory.find(EventSearch.forAnything(), 0, ON_THE_HOME_PAGE);
        model.addAttribute("events", found(comingUp));
        model.addAttribute("more", comingUp.total() > comingUp.items().size());
        model.addAttribute("past", past(0, BRIEFLY, model));
        return "home";
    }

    @GetMapping(path = "/events", params = "when=past")
    String past(@RequestParam @Nullable String page, Model model) {
        model.addAttribute("events", past(Paging.asked(page), ON_A_PAGE, model));
        return "events-past";
    }

    @GetMapping("/events")
    String events(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam @Nullable String page,
            Model model,
            HttpServletResponse response) {
        var search = new EventSearch(asked);
        model.addAttribute("q", search.text("q"));
        FoundEvents found;
        try {
            found = directory.find(search, Paging.asked(page), ON_A_PAGE);
            model.addAttribute("errors", List.of());
        } catch (ServiceProblem problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
                throw problem;
            }
            response.setStatus(problem.status());
            model.addAttribute("errors", problem.errors());
            found = FoundEvents.nothing();
        }
        model.addAttribute("form", SearchForm.of(search, found.facets()));
        model.addAttribute("events", found(found));
        model.addAttribute("total", found.total());
        model.addAttribute("paging", Paging.of(found.page(), found.last()));
        return "events";
    }

    private List<Listing> found(FoundEvents found) {
        var now = clock.instant();
        return found.items().stream()
                .map(it -> Listing.of(it.event(), now, it.distance()))
                .toList();
    }

    /** The latest first, though the directory lists the earliest first: its pages are read from the end. */
    private List<Listing> past(int page, int size, Model model) {
        var today = LocalDate.now(clock);
        var earliest = directory.between(LONG_AGO, today, 0, size);
        var last = earliest.last();
        model.addAttribute("paging", Paging.of(Math.min(page, last), last));
        var wanted = page >= last ? earliest : directory.between(LONG_AGO, today, last - page, size);
        var now = clock.instant();
        return listed(
                wanted.items().reversed().stream()
                        .filter(event -> event.endsAt().isBefore(now))
                        .toList(),
                now);
    }

    private static List<Listing> listed(List<Event> events, Instant now) {
        return events.stream().map(event -> Listing.of(event, now)).toList();
    }
}
