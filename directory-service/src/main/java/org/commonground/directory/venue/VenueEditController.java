package org.commonground.directory.venue;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping venues. */
@RestController
class VenueEditController {

    private final Venues venues;
    private final Stewardship stewardship;
    private final Clock clock;

    VenueEditController(Venues venues, Stewardship stewardship, Clock clock) {
        this.venues = venues;
        this.stewardship = stewardship;
        this.clock = clock;
    }

    @PostMapping("/api/venues")
    @ResponseStatus(HttpStatus.CREATED)
    VenueState record(
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody VenueRecordRequest request,
            HttpServletResponse response) {
        var steward = stewardship.ofNew(caller, request.keptBy());
        var id = new VenueId(UUID.randomUUID().toString());
        var made =
                venues.record(id, request.profile(), steward, clock.instant()).orElseThrow();
        response.setHeader(HttpHeaders.LOCATION, "/api/venues/" + id.value());
        return tagged(made, response);
    }

    @PutMapping("/api/venues/{id}")
    VenueState change(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody VenueRecordRequest request,
            HttpServletResponse response) {
        Rights.signedIn(caller);
        var before = venues.find(id).orElseThrow(() -> Problem.notFound("venue"));
        var steward = stewardship.ofChanged(caller, before.steward(), request.keptBy());
        Precondition.required(ifMatch).check("venue", before.revision());
        var changed = venues.change(before, request.profile(), steward, clock.instant())
                .orElseThrow(() -> Precondition.overtaken("venue"));
        return tagged(changed, response);
    }

    private static VenueState tagged(Venue venue, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(venue.revision().number()));
        return VenueState.from(venue);
    }
}
