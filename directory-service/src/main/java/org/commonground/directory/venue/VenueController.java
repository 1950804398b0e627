package org.commonground.directory.venue;

import jakarta.validation.Valid;
import java.time.Clock;
import org.commonground.directory.revision.Precondition;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Venues are put into the directory by administrators and services. */
@RestController
class VenueController {

    private final Venues venues;
    private final Clock clock;

    VenueController(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    @PutMapping("/internal/venues/{id}")
    VenueState put(@PathVariable String id, @Valid @RequestBody VenueRecordRequest request) {
        var venueId = new VenueId(id);
        var existing = venues.byId(venueId);
        var stored = existing.isPresent()
                ? venues.change(existing.get(), request.profile(), request.keptBy(), clock.instant())
                : venues.record(venueId, request.profile(), request.keptBy(), clock.instant());
        return VenueState.from(stored.orElseThrow(() -> Precondition.overtaken("venue")));
    }
}
