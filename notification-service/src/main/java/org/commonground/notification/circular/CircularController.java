package org.commonground.notification.circular;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.notification.delivery.Tallies;
import org.commonground.notification.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages to an event's guests, for its organisers. To others there is nothing. */
@RestController
@RequestMapping("/api/events/{eventId}/messages")
class CircularController {

    private static final int LAST_PAGE = 10_000;
    private static final int SIZE = 20;

    private final OrganisedEvents events;
    private final Sending sending;
    private final Circulars circulars;
    private final Tallies tallies;

    CircularController(OrganisedEvents events, Sending sending, Circulars circulars, Tallies tallies) {
        this.events = events;
        this.sending = sending;
        this.circulars = circulars;
        this.tallies = tallies;
    }

    @GetMapping
    ResponseEntity<CircularView.Page> sent(
            @PathVariable String eventId,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "Pages are numbered from 0.")
                    @Max(value = LAST_PAGE, message = "There are not that many pages.")
                    int page,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.find(eventId, caller);
        var found = circulars.page(event, page, SIZE);
        var known = tallies.of(found.stream().map(it -> it.id().value()).toList());
        var items = found.stream()
                .map(it -> CircularView.of(
                        it, Objects.requireNonNull(known.get(it.id().value())), caller))
                .toList();
        return kept(HttpStatus.OK).body(new CircularView.Page(items, page, SIZE, circulars.count(event)));
    }

    /** Answers once it is stored; the letters follow within moments. */
    @PostMapping
    ResponseEntity<CircularView> send(
            @PathVariable String eventId,
            @Valid @RequestBody CircularRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Size(min = 1, max = 200, message = "Use a key of 1 to 200 characters.")
                    @PlainText(max = 200)
                    @Nullable
                    String idempotencyKey,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.see(eventId, caller);
        var sent = sending.send(event, request, Objects.requireNonNull(caller), idempotencyKey);
        var id = sent.id().value();
        var tally = Objects.requireNonNull(tallies.of(List.of(id)).get(id));
        return kept(HttpStatus.ACCEPTED).body(CircularView.of(sent, tally, caller));
    }

    private static ResponseEntity.BodyBuilder kept(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
