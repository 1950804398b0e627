package org.commonground.gateway.client;

import java.util.List;
import org.commonground.gateway.client.AccessNeed.Needs;
import org.commonground.gateway.client.Hold.Held;
import org.commonground.gateway.client.Hold.WantedHolds;
import org.springframework.core.ParameterizedTypeReference;

/**
 * The booking service as an event's organisers use it; to everybody else there is no such event. Every call may throw
 * {@link ServiceProblem} or {@link ServiceUnavailable}.
 */
public class OrganiserClient {

    private static final ParameterizedTypeReference<Page<GuestEntry>> GUESTS = new ParameterizedTypeReference<>() {};

    private final ServiceClient booking;

    OrganiserClient(ServiceClient booking) {
        this.booking = booking;
    }

    /** How an event is filling up. */
    public Dashboard dashboard(String eventId) {
        return booking.ask(http ->
                http.get().uri("/api/events/{id}/dashboard", eventId).retrieve().body(Dashboard.class));
    }

    public List<Hold> holds(String eventId) {
        return Wire.list(booking.ask(http -> http.get()
                        .uri("/api/events/{id}/holds", eventId)
                        .retrieve()
                        .body(Held.class))
                .items());
    }

    /** Sets all of the event's holds; one that is left out is released. */
    public List<Hold> setHolds(String eventId, List<Hold.Wanted> holds) {
        return Wire.list(booking.ask(http -> http.put()
                        .uri("/api/events/{id}/holds", eventId)
                        .body(new WantedHolds(holds))
                        .retrieve()
                        .body(Held.class))
                .items());
    }

    /** Gives to the room what of a hold is not filled. */
    public void release(String eventId, String holdId) {
        booking.ask(http -> http.delete()
                .uri("/api/events/{id}/holds/{hold}", eventId, holdId)
                .retrieve()
                .toBodilessEntity());
    }

    /** Gives places of a hold to somebody; with the same key and body, once. */
    public Booking fill(String eventId, String holdId, BookingRequest request, String idempotencyKey) {
        return booking.ask(http -> http.post()
                .uri("/api/events/{id}/holds/{hold}/bookings", eventId, holdId)
                .header("Idempotency-Key", idempotencyKey)
                .body(request)
                .retrieve()
                .body(Booking.class));
    }

    /** Who comes; pages count from 0. */
    public Page<GuestEntry> guests(String eventId, int page, int size) {
        return booking.ask(http -> http.get()
                .uri("/api/events/{id}/bookings?page={page}&size={size}", eventId, page, size)
                .retrieve()
                .body(GUESTS));
    }

    public List<AccessNeed> accessNeeds(String eventId) {
        return Wire.list(booking.ask(http -> http.get()
                        .uri("/api/events/{id}/access-needs", eventId)
                        .retrieve()
                        .body(Needs.class))
                .items());
    }
}
