package org.commonground.directory.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finding and reading events. A draft is there for its organisers only. */
@RestController
class EventController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Events events;
    private final EventViews views;
    private final Organisations organisations;
    private final SiteProperties site;
    private final Clock clock;

    EventController(Events events, EventViews views, Organisations organisations, SiteProperties site, Clock clock) {
        this.events = events;
        this.views = views;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/api/events")
    Page<EventView> search(@Valid @ModelAttribute EventQuery query, @Valid @ModelAttribute PageQuery paging) {
        var wanted = paging.wanted();
        return query.filter(
                        clock.instant(),
                        idOrSlug -> organisations
                                .find(idOrSlug)
                                .map(organisation -> organisation.id().value()))
                .map(filter -> events.search(filter, wanted).with(views::of))
                .orElseGet(() -> new Page<>(List.of(), wanted.page(), wanted.size(), 0));
    }

    /** The tag is for {@code If-Match}: it names the event's version, not the places left. */
    @GetMapping("/api/events/{id}")
    EventView read(
            @PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        var event = visible(id, caller);
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(event.revision().number()));
        return views.of(event);
    }

    @GetMapping("/api/events/{id}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = visible(id, caller);
        var calendar = EventCalendar.write(event, site.eventPage(event.slug()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + event.slug().value() + ".ics\"")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private Event visible(String idOrSlug, @Nullable Caller caller) {
        return events.find(idOrSlug)
                .filter(event -> event.status().isPublic() || (caller != null && Hosting.mayChange(caller, event)))
                .orElseThrow(() -> Problem.notFound("event"));
    }
}
