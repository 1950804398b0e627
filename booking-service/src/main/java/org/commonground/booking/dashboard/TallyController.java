package org.commonground.booking.dashboard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.event.EventId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the notification service, for its digests, what the bookings of events add up to: numbers alone. */
@RestController
class TallyController {

    private final Allocator allocator;

    TallyController(Allocator allocator) {
        this.allocator = allocator;
    }

    record TallyRequest(
            @NotNull(message = "Give a list of event ids.")
            @Size(max = 100, message = "Ask for at most 100 events at once.")
            List<@NotNull @Pattern(regexp = ID, message = "Give event ids.") String> eventIds) {

        private static final String ID = "[a-z0-9][a-z0-9-]{0,99}";
    }

    /**
     * An event's bookings as last written.
     *
     * @param waiting parties on the waiting list
     * @param bookings confirmed ones
     * @param cancelled bookings that were given back, since the event was announced
     */
    record Tallied(String eventId, int capacity, int held, int taken, int waiting, int bookings, int cancelled) {

        static Tallied of(Allocation allocation) {
            var occupancy = allocation.occupancy();
            var tally = allocation.tally();
            return new Tallied(
                    allocation.event().value(),
                    occupancy.capacity(),
                    occupancy.held(),
                    occupancy.taken(),
                    tally.waiting(),
                    tally.confirmed(),
                    tally.cancelled());
        }
    }

    record Tallies(List<Tallied> items) {}

    @PostMapping("/internal/tallies")
    Tallies tallies(@Valid @RequestBody TallyRequest request, @AuthenticationPrincipal @Nullable Caller caller) {
        if (caller == null || !caller.isService("notification-service")) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "forbidden", "Not yours to see", "This is for the notification service.");
        }
        return new Tallies(request.eventIds().stream()
                .map(EventId::new)
                .map(allocator::allocation)
                .map(Tallied::of)
                .toList());
    }
}
