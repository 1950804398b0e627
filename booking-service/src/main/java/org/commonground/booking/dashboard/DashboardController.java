package org.commonground.booking.dashboard;

import org.commonground.booking.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Dashboards for the organisers of an event's hosts; to everybody else there is no such thing. */
@RestController
class DashboardController {

    private final OrganisedEvents events;
    private final DashboardReader reader;
    private final DashboardStreams streams;

    DashboardController(OrganisedEvents events, DashboardReader reader, DashboardStreams streams) {
        this.events = events;
        this.reader = reader;
        this.streams = streams;
    }

    @GetMapping("/api/events/{eventId}/dashboard")
    ResponseEntity<Dashboard> dashboard(
            @PathVariable String eventId, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reader.read(event.id()));
    }

    /** Server-sent events named {@code dashboard}: one at once, then one within a second of every change. */
    @GetMapping(path = "/api/events/{eventId}/dashboard/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(@PathVariable String eventId, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(event.id()));
    }
}
