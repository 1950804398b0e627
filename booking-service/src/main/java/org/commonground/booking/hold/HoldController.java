package org.commonground.booking.hold;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Hold;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An event's holds, for its organisers. */
@RestController
class HoldController {

    record HoldView(
            String id,
            String name,
            int places,
            int filled,
            @Nullable Instant releaseAt) {

        static HoldView from(Hold hold) {
            return new HoldView(hold.id(), hold.name(), hold.places(), hold.filled(), hold.releaseAt());
        }
    }

    record HoldList(List<HoldView> items) {}

    private final OrganisedEvents events;
    private final Allocator allocator;

    HoldController(OrganisedEvents events, Allocator allocator) {
        this.events = events;
        this.allocator = allocator;
    }

    @GetMapping("/api/events/{eventId}/holds")
    ResponseEntity<HoldList> holds(@PathVariable String eventId, @AuthenticationPrincipal @Nullable Caller caller) {
        return present(events.find(eventId, caller));
    }

    /** One that is left out is released. */
    @PutMapping("/api/events/{eventId}/holds")
    ResponseEntity<HoldList> setHolds(
            @PathVariable String eventId,
            @Valid @RequestBody HoldsRequest request,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        var doubled = request.doubled();
        if (doubled != null) {
            throw Problem.invalid().with("items", "Give each hold an id of its own: " + doubled + " is there twice.");
        }
        var outcome = allocator.decide(event.id(), new Command.SetHolds(request.holds()));
        if (outcome instanceof Outcome.HoldTooSmall(var hold)) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "hold-filled",
                    "More people are named in this hold",
                    hold.name() + " has " + hold.filled() + " places filled: hold at least as many.");
        }
        return present(event);
    }

    @DeleteMapping("/api/events/{eventId}/holds/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable String eventId, @PathVariable String hold, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        if (allocator.decide(event.id(), new Command.ReleaseHold(hold)) instanceof Outcome.UnknownHold) {
            throw Problem.notFound("hold");
        }
    }

    private ResponseEntity<HoldList> present(BookableEvent event) {
        var holds = allocator.allocation(event.id()).holds().stream()
                .map(HoldView::from)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new HoldList(holds));
    }
}
