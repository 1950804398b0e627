package org.commonground.directory.event;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commonground.directory.answer.Cacheable;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reading events. A draft is there for its organisers only. */
@RestController
class EventController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Events events;
    private final EventViews views;

    EventController(Events events, EventViews views) {
        this.events = events;
        this.views = views;
    }

    /** The tag is for {@code If-Match}: it names the event's version, not the places left. */
    @GetMapping("/api/events/{id}")
    EventView read(
            @PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        var event = visible(id, caller);
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(event.revision().number()));
        return views.of(event, caller);
    }

    @GetMapping({"/api/events/{id}.ics", "/events/{id}.ics"})
    ResponseEntity<byte[]> calendar(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = views.dated(List.of(visible(id, caller))).getFirst();
        var calendar = EventCalendar.write(event).getBytes(StandardCharsets.UTF_8);
        var keep = CacheControl.maxAge(KEPT);
        return Cacheable.of(
                        CALENDAR,
                        calendar,
                        event.changedAt(),
                        event.state().listed() ? keep.cachePublic() : keep.cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + event.state().slug() + ".ics\"")
                .body(calendar);
    }

    private Event visible(String idOrSlug, @Nullable Caller caller) {
        return events.find(idOrSlug)
                .filter(event -> Hosting.maySee(caller, event))
                .orElseThrow(() -> Problem.notFound("event"));
    }
}
