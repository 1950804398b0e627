package org.commonground.booking.guestlist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.State;
import org.commonground.booking.booking.AccessNeeds;
import org.commonground.booking.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The guest list, for the event's organisers: access needs are in a list of their own. */
@RestController
class GuestListController {

    record GuestView(
            String id,
            String reference,
            State status,
            int places,
            int waitingFor,
            String name,
            List<String> guests,
            Map<String, String> answers,
            @Nullable String hold,
            Instant bookedAt) {

        static GuestView from(Line line) {
            var standing = line.standing();
            return new GuestView(
                    line.id().value(),
                    line.reference(),
                    standing.state(),
                    standing.places(),
                    standing.waitingFor(),
                    line.guest().name(),
                    line.guest().companions(),
                    line.guest().answers(),
                    line.hold(),
                    line.bookedAt());
        }
    }

    record GuestPage(List<GuestView> items, int page, int size, long total) {}

    record NeedView(
            String reference,
            State status,
            String name,
            int places,
            @Nullable String accessNeeds) {}

    record Needs(List<NeedView> items) {}

    private final OrganisedEvents events;
    private final GuestLists lists;
    private final AccessNeeds needs;

    GuestListController(OrganisedEvents events, GuestLists lists, AccessNeeds needs) {
        this.events = events;
        this.lists = lists;
        this.needs = needs;
    }

    @GetMapping("/api/events/{eventId}/bookings")
    ResponseEntity<GuestPage> guests(
            @PathVariable String eventId,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "Pages are numbered from 0.")
                    @Max(value = 100_000, message = "There are not that many pages.")
                    int page,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "Ask for 1 to 500 at once.")
                    @Max(value = 500, message = "Ask for 1 to 500 at once.")
                    int size,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller).id();
        var items = lists.page(event, page, size).stream().map(GuestView::from).toList();
        return kept().body(new GuestPage(items, page, size, lists.count(event)));
    }

    @GetMapping(path = "/api/events/{eventId}/bookings.csv", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String eventId, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller).id();
        return kept().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(event + "-guests.csv")
                                .build()
                                .toString())
                .body(out -> {
                    try (var csv = new GuestCsv(out)) {
                        lists.forEach(event, csv::write);
                    }
                });
    }

    /** Apart from the list, so that whoever prints or sends the list does not hand these on. */
    @GetMapping("/api/events/{eventId}/access-needs")
    ResponseEntity<Needs> accessNeeds(@PathVariable String eventId, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller).id();
        var items = lists.withAccessNeeds(event).stream()
                .map(line -> new NeedView(
                        line.reference(),
                        line.standing().state(),
                        line.guest().name(),
                        line.standing().places(),
                        needs.open(line.id(), line.accessNeeds())))
                .toList();
        return kept().body(new Needs(items));
    }

    private static ResponseEntity.BodyBuilder kept() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
