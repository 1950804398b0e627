package org.commonground.gateway.web.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is coming up, and what has been. */
@Controller
class EventsController {

    private static final int ON_A_PAGE = 20;
    private static final int ON_THE_HOME_PAGE = 6;
    private static final int BRIEFLY = 3;
    private static final int LONGEST_SEARCH = 200;
    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private final DirectoryClient directory;
    private final Clock clock;

    EventsController(DirectoryClient directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var comingUp = directory.comingUp("", 0, ON_THE_HOME_PAGE);
        model.addAttribute("events", listed(comingUp.items(), clock.instant()));
        model.addAttribute("more", comingUp.total() > comingUp.items().size());
        model.addAttribute("past", past(0, BRIEFLY, model));
        return "home";
    }

    @GetMapping("/events")
    String events(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String when,
            Model model) {
        var search = q.strip();
        search = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
        model.addAttribute("q", search);
        if ("past".equals(when)) {
            model.addAttribute("events", past(Paging.asked(page), ON_A_PAGE, model));
            return "events-past";
        }
        var found = directory.comingUp(search, Paging.asked(page), ON_A_PAGE);
        model.addAttribute("events", listed(found.items(), clock.instant()));
        model.addAttribute("total", found.total());
        model.addAttribute("paging", Paging.of(found));
        return "events";
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
