package org.commonground.directory.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.answer.Cacheable;
import org.commonground.directory.event.DatedEvent;
import org.commonground.directory.event.EventCalendar;
import org.commonground.directory.search.EventFinder;
import org.commonground.directory.search.EventSearchQuery;
import org.commonground.directory.search.ListedPages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Any search as a calendar or a feed that one can subscribe to. */
@RestController
class SearchFeeds {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int MOST_IN_A_CALENDAR = 1_000;
    private static final int MOST_IN_A_FEED = 100;

    private final EventFinder finder;
    private final ListedPages pages;
    private final SiteProperties site;

    SearchFeeds(EventFinder finder, ListedPages pages, SiteProperties site) {
        this.finder = finder;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@ModelAttribute EventSearchQuery query) {
        var events = finder.first(query, MOST_IN_A_CALENDAR);
        var body = EventCalendar.write(events, FeedTitle.of(query)).getBytes(StandardCharsets.UTF_8);
        return Cacheable.of(CALENDAR, body, pages.changed(), KEEP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
                .body(body);
    }

    /** The latest change first. */
    @GetMapping("/events.atom")
    ResponseEntity<byte[]> atom(@ModelAttribute EventSearchQuery query) {
        var events = finder.first(query, MOST_IN_A_FEED).stream()
                .sorted(Comparator.comparing(DatedEvent::changedAt).reversed())
                .toList();
        var asked = ServletUriComponentsBuilder.fromCurrentRequest().build().getQuery();
        var self = asked == null ? "/events.atom" : "/events.atom?" + asked;
        var body = new AtomFeed(site, self).write(FeedTitle.of(query), changed(events), events);
        return Cacheable.of(ATOM, body, pages.changed(), KEEP).body(body);
    }

    /** What is no longer listed has changed the list too, so an answer's own time is that of any change. */
    private Instant changed(List<DatedEvent> events) {
        return events.stream()
                .map(DatedEvent::changedAt)
                .max(Instant::compareTo)
                .orElseGet(pages::changed);
    }
}
