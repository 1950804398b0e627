package org.commonground.directory.profile;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.commonground.directory.event.Events;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.venue.VenueState;
import org.commonground.directory.venue.Venues;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Finding and reading venues. */
@RestController
class VenuePages {

    private final Venues venues;
    private final Events events;
    private final Stewardship stewardship;

    VenuePages(Venues venues, Events events, Stewardship stewardship) {
        this.venues = venues;
        this.events = events;
        this.stewardship = stewardship;
    }

    @GetMapping("/api/venues")
    Page<VenueState> all(
            @AuthenticationPrincipal @Nullable Caller caller,
            @ModelAttribute ProfileQuery query,
            @Valid @ModelAttribute PageQuery paging) {
        return venues.page(query.q(), stewardship.hiddenFrom(caller), paging.wanted())
                .with(found -> found.stream().map(VenueState::from).toList());
    }

    @GetMapping("/api/venues/{id}")
    VenueState one(
            @PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        var venue = venues.find(id)
                .filter(found -> stewardship.shows(found.steward(), caller) || events.areAt(found.id()))
                .orElseThrow(() -> Problem.notFound("venue"));
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(venue.revision().number()));
        return VenueState.from(venue);
    }
}
