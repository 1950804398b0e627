package org.commonground.directory.imports;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The feeds of an organisation, for its organisers. */
@RestController
@RequestMapping("/api/organisations/{organisation}/feeds")
class FeedController {

    private static final int MOST_FEEDS = 20;

    private final Rights rights;
    private final Feeds feeds;
    private final Runs runs;
    private final Clock clock;

    FeedController(Rights rights, Feeds feeds, Runs runs, Clock clock) {
        this.rights = rights;
        this.feeds = feeds;
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping
    Page<FeedView> all(
            @PathVariable String organisation,
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @ModelAttribute PageQuery paging) {
        var id = rights.organiser(caller, organisation);
        return feeds.of(id, paging.wanted())
                .with(found -> found.stream().map(FeedView::from).toList());
    }

    /** Names a feed; it is read soon. */
    @PostMapping
    ResponseEntity<FeedView> add(
            @PathVariable String organisation,
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody FeedRequest request) {
        var owner = rights.organiser(caller, organisation);
        if (feeds.count(owner) >= MOST_FEEDS) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "too-many-feeds",
                    "No more feeds",
                    "An organisation has at most " + MOST_FEEDS + " feeds. Remove one first.");
        }
        var feed = FeedDocument.of(new Feed(UUID.randomUUID().toString(), owner, request.wish(), clock.instant()));
        feeds.add(feed);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/organisations/" + owner.value() + "/feeds/" + feed.id())
                .body(FeedView.from(feed));
    }

    @GetMapping("/{id}")
    FeedView read(
            @PathVariable String organisation,
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return FeedView.from(feed(rights.organiser(caller, organisation), id));
    }

    @PutMapping("/{id}")
    FeedView change(
            @PathVariable String organisation,
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody FeedRequest request) {
        var owner = rights.organiser(caller, organisation);
        return feeds.change(owner, id, request.wish(), clock.instant())
                .map(FeedView::from)
                .orElseThrow(FeedController::noSuchFeed);
    }

    /** Its events stay, with what is known of where they come from. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String organisation,
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable Caller caller) {
        if (!feeds.remove(rights.organiser(caller, organisation), id)) {
            throw noSuchFeed();
        }
        runs.forget(id);
    }

    @GetMapping("/{id}/runs")
    Page<RunView> runs(
            @PathVariable String organisation,
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @ModelAttribute PageQuery paging) {
        var feed = feed(rights.organiser(caller, organisation), id);
        return runs.of(feed.id(), paging.wanted())
                .with(found -> found.stream().map(RunView::from).toList());
    }

    private FeedDocument feed(OrganisationId organisation, String id) {
        return feeds.find(organisation, id).orElseThrow(FeedController::noSuchFeed);
    }

    static Problem noSuchFeed() {
        return Problem.notFound("feed");
    }
}
