package org.commonground.gateway.client;

import java.util.Optional;
import org.commonground.gateway.client.Delivery.Deliveries;
import org.commonground.gateway.client.GuestMessage.Preview;
import org.commonground.gateway.client.GuestMessage.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/**
 * The notification service as organisers and administrators use it; to everybody else there is nothing there. Every call
 * may throw {@link ServiceProblem} or {@link ServiceUnavailable}.
 */
public class NotificationClient {

    private static final ParameterizedTypeReference<Page<GuestMessage>> MESSAGES =
            new ParameterizedTypeReference<>() {};

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

    /** What organisers wrote to an event's guests, the latest first; pages count from 0. */
    public Page<GuestMessage> written(String eventId, int page) {
        return notification.ask(http -> http.get()
                .uri("/api/events/{id}/messages?page={page}", eventId, page)
                .retrieve()
                .body(MESSAGES));
    }

    /** Writes to guests; with the same key and wish, once. */
    public GuestMessage write(String eventId, Wish wish, String idempotencyKey) {
        return notification.ask(http -> http.post()
                .uri("/api/events/{id}/messages", eventId)
                .header("Idempotency-Key", idempotencyKey)
                .body(wish)
                .retrieve()
                .body(GuestMessage.class));
    }

    /** How it would look in that language; nothing is sent. */
    public Preview preview(String eventId, Wish wish, String language) {
        return notification.ask(http -> http.post()
                .uri("/api/events/{id}/messages/preview?language={language}", eventId, language)
                .body(wish)
                .retrieve()
                .body(Preview.class));
    }

    /** Sends it to the person who asks, and to nobody else. */
    public void test(String eventId, Wish wish, String language) {
        notification.ask(http -> http.post()
                .uri("/api/events/{id}/messages/test?language={language}", eventId, language)
                .body(wish)
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
