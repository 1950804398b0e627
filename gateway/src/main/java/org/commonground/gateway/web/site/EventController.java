package org.commonground.gateway.web.site;

import org.commonground.gateway.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event's page, and the part of it that moves. */
@Controller
class EventController {

    private final EventSight sight;
    private final StructuredData structuredData;
    private final Site site;

    EventController(EventSight sight, StructuredData structuredData, Site site) {
        this.sight = sight;
        this.structuredData = structuredData;
        this.site = site;
    }

    @GetMapping("/events/{slug}")
    String event(@PathVariable String slug, Model model) {
        var event = sight.event(slug);
        var places = sight.places(event);
        var page = EventPage.of(event, places, structuredData.of(event, places));
        model.addAttribute("page", page);
        model.addAttribute("otherDates", sight.otherDates(event));
        model.addAttribute("canonical", site.url(page.path()));
        return "event";
    }

    /** The number of places left, for a page that is already open. */
    @GetMapping("/events/{slug}/places")
    String places(@PathVariable String slug, Model model) {
        var event = sight.event(slug);
        model.addAttribute("page", EventPage.of(event, sight.places(event), ""));
        return "event :: places";
    }
}
