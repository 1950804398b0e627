package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EventSearch;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What other sites show in a frame, and what they copy for it. No cookies: the frame's reader has not come to us. */
@Controller
class EmbedController {

    private static final int MOST = 20;
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final DirectoryClient directory;
    private final EventSight sight;
    private final Site site;

    EmbedController(DirectoryClient directory, EventSight sight, Site site) {
        this.directory = directory;
        this.sight = sight;
        this.site = site;
    }

    /** A list of any search. */
    @GetMapping("/embed/events")
    String list(@RequestParam MultiValueMap<String, String> asked, Model model, HttpServletResponse response) {
        var search = new EventSearch(asked);
        var found = directory.find(search, 0, MOST);
        model.addAttribute(
                "events",
                found.items().stream()
                        .map(it -> Listing.of(it.event(), sight.now(), it.distance()))
                        .toList());
        model.addAttribute("more", found.total() > found.items().size());
        model.addAttribute("all", site.url(search.at("/events")));
        model.addAttribute("site", site);
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP.getHeaderValue());
        return "embed/events";
    }

    @GetMapping("/embed/events/{slug}/button")
    String button(@PathVariable String slug, Model model, HttpServletResponse response) {
        var event = sight.event(slug);
        var places = sight.places(event);
        var path = "/events/" + event.slug();
        model.addAttribute("event", event);
        model.addAttribute("places", places);
        model.addAttribute("address", site.url(places.bookable() ? path + "/book" : path));
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP.getHeaderValue());
        return "embed/button";
    }

    /** What to copy for a booking button. */
    @GetMapping("/events/{slug}/embed")
    String forEvent(@PathVariable String slug, Model model) {
        var event = sight.event(slug);
        var path = "/events/" + event.slug();
        model.addAttribute("title", event.title());
        model.addAttribute("back", path);
        model.addAttribute(
                "snippet",
                Snippet.of(
                        new Snippet.Frame(site.url("/embed" + path + "/button"), "Book: " + event.title(), 160),
                        site.url(path),
                        "Book your place: " + event.title()));
        return "embed/copy";
    }

    /** What to copy for the list of an organisation's events. */
    @GetMapping("/organisations/{slug}/embed")
    String forOrganisation(@PathVariable String slug, Model model) {
        var organisation = directory.organisation(slug);
        var search = EventSearch.forAnything().with("organisation", organisation.slug());
        model.addAttribute("title", organisation.name());
        model.addAttribute("back", "/organisations/" + organisation.slug());
        model.addAttribute(
                "snippet",
                Snippet.of(
                        new Snippet.Frame(
                                site.url(search.at("/embed/events")), "Events by " + organisation.name(), 600),
                        site.url("/organisations/" + organisation.slug()),
                        "Events by " + organisation.name()));
        return "embed/copy";
    }
}
