package org.commonground.booking.booking;

import java.time.Clock;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.booking.event.Events;
import org.commonground.platform.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How many places are left, to the moment. */
@RestController
class AvailabilityController {

    /** {@code reason} is OPEN while places can be booked, else why not; {@code waitingList} whether one may wait. */
    record Availability(
            String eventId,
            int capacity,
            int held,
            int taken,
            int placesLeft,
            int waiting,
            boolean waitingList,
            int maxPartySize,
            boolean bookable,
            String reason) {}

    private final Events events;
    private final Allocator allocator;
    private final Clock clock;

    AvailabilityController(Events events, Allocator allocator, Clock clock) {
        this.events = events;
        this.allocator = allocator;
        this.clock = clock;
    }

    @GetMapping("/api/events/{eventId}/availability")
    ResponseEntity<Availability> availability(@PathVariable String eventId) {
        var event = events.find(eventId).orElseThrow(() -> Problem.notFound("event"));
        var window = event.window(clock.instant());
        if (window == Window.NOT_PUBLISHED) {
            throw Problem.notFound("event");
        }
        var occupancy = allocator.occupancy(event.id());
        var full = window == Window.OPEN && occupancy.placesLeft() == 0;
        var body = new Availability(
                event.id().value(),
                occupancy.capacity(),
                occupancy.held(),
                occupancy.taken(),
                occupancy.placesLeft(),
                occupancy.waiting(),
                event.rules().waitingList() && window == Window.OPEN,
                event.rules().maxPartySize(),
                window == Window.OPEN && !full,
                full ? "FULL" : window.name());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
