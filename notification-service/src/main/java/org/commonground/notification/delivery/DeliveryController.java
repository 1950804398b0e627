package org.commonground.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.commonground.notification.delivery.Delivery.State;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages: of an event for its organisers, of all for administrators. To others there is nothing. */
@RestController
class DeliveryController {

    private static final int LAST_PAGE = 10_000;

    private final OrganisedEvents events;
    private final DeliveryOverview overview;
    private final Retry retry;

    DeliveryController(OrganisedEvents events, DeliveryOverview overview, Retry retry) {
        this.events = events;
        this.overview = overview;
        this.retry = retry;
    }

    @GetMapping("/api/events/{eventId}/deliveries")
    ResponseEntity<DeliveryView.Page> ofEvent(
            @PathVariable String eventId,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "Pages are numbered from 0.")
                    @Max(value = LAST_PAGE, message = "There are not that many pages.")
                    int page,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return kept(overview.page(events.find(eventId, caller), state, page));
    }

    @PostMapping("/api/events/{eventId}/deliveries/{messageId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(
            @PathVariable String eventId,
            @PathVariable String messageId,
            @AuthenticationPrincipal @Nullable Caller caller) {
        retry(messageId, events.find(eventId, caller));
    }

    @GetMapping("/api/admin/deliveries")
    ResponseEntity<DeliveryView.Page> all(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "Pages are numbered from 0.")
                    @Max(value = LAST_PAGE, message = "There are not that many pages.")
                    int page,
            @AuthenticationPrincipal @Nullable Caller caller) {
        administratorsOnly(caller);
        return kept(overview.page(null, state, page));
    }

    @PostMapping("/api/admin/deliveries/{messageId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String messageId, @AuthenticationPrincipal @Nullable Caller caller) {
        administratorsOnly(caller);
        retry(messageId, (EventId) null);
    }

    private void retry(String messageId, @Nullable EventId event) {
        var answer = JobId.isOne(messageId) ? retry.retry(new JobId(messageId), event) : Retry.Answer.UNKNOWN;
        switch (answer) {
            case TAKEN -> {}
            case UNKNOWN -> throw Problem.notFound("message");
            case NOT_ANY_MORE ->
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "message-ended",
                        "Nothing to try again",
                        "The message was sent, or nobody needs it any more.");
        }
    }

    private static void administratorsOnly(@Nullable Caller caller) {
        if (caller == null || !caller.admin()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "Not Found", "There is nothing at this address.");
        }
    }

    private static ResponseEntity<DeliveryView.Page> kept(DeliveryView.Page page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}
