package org.commonground.gateway.client;

import java.util.Optional;
import org.commonground.gateway.client.Delivery.Deliveries;
import org.jspecify.annotations.Nullable;

/**
 * The notification service as organisers and administrators use it; to everybody else there is nothing there. Every call
 * may throw {@link ServiceProblem} or {@link ServiceUnavailable}.
 */
public class NotificationClient {

    private final ServiceClient notification;

    NotificationClient(ServiceClient notification) {
        this.notification = notification;
    }

    /** What became of an event's messages, in one state or in all; pages count from 0. */
    public Deliveries deliveries(String eventId, @Nullable String state, int page) {
        return notification.ask(http -> http.get()
                .uri(address -> address.path("/api/events/{id}/deliveries")
                        .queryParam("page", page)
                        .queryParamIfPresent("state", Optional.ofNullable(state))
                        .build(eventId))
                .retrieve()
                .body(Deliveries.class));
    }

    /** Tries one of them once more. */
    public void retry(String eventId, String messageId) {
        notification.ask(http -> http.post()
                .uri("/api/events/{id}/deliveries/{message}/retry", eventId, messageId)
                .retrieve()
                .toBodilessEntity());
    }

    /** What became of all events' messages. */
    public Deliveries allDeliveries(@Nullable String state, int page) {
        return notification.ask(http -> http.get()
                .uri(address -> address.path("/api/admin/deliveries")
                        .queryParam("page", page)
                        .queryParamIfPresent("state", Optional.ofNullable(state))
                        .build())
                .retrieve()
                .body(Deliveries.class));
    }

    /** Whether whoever asks gets a daily digest of the organisation's events. */
    public Digest digest(String organisation) {
        return notification.ask(http -> http.get()
                .uri("/api/organisations/{id}/digest", organisation)
                .retrieve()
                .body(Digest.class));
    }

    public Digest change(String organisation, Digest.Wish wish) {
        return notification.ask(http -> http.put()
                .uri("/api/organisations/{id}/digest", organisation)
                .body(wish)
                .retrieve()
                .body(Digest.class));
    }

    /** Takes note that the holder of a booking wants no more than messages about it; the link's token says whose. */
    public void unsubscribe(String token) {
        notification.ask(http -> http.post()
                .uri("/api/unsubscriptions/{token}", token)
                .retrieve()
                .toBodilessEntity());
    }

    public void retryAny(String messageId) {
        notification.ask(http -> http.post()
                .uri("/api/admin/deliveries/{message}/retry", messageId)
                .retrieve()
                .toBodilessEntity());
    }
}
