package org.commonground.gateway.client;

/**
 * The booking service: places and who holds them. Every call may throw {@link ServiceProblem} or
 * {@link ServiceUnavailable}.
 */
public class BookingClient {

    private final ServiceClient booking;

    BookingClient(ServiceClient booking) {
        this.booking = booking;
    }

    public Availability availability(String eventId) {
        return booking.ask(http -> http.get()
                .uri("/api/events/{id}/availability", eventId)
                .retrieve()
                .body(Availability.class));
    }

    /**
     * Books places, or a place on the waiting list. After {@link ServiceUnavailable} the outcome is unknown: ask again
     * with the same key and body and there is still only one booking.
     */
    public Booking book(String eventId, BookingRequest request, String idempotencyKey) {
        return booking.ask(http -> http.post()
                .uri("/api/events/{id}/bookings", eventId)
                .header("Idempotency-Key", idempotencyKey)
                .body(request)
                .retrieve()
                .body(Booking.class));
    }

    /** The booking that a manage link opens. */
    public Booking booking(String manageToken) {
        return booking.ask(http ->
                http.get().uri("/api/bookings/{token}", manageToken).retrieve().body(Booking.class));
    }

    /** Changes a booking; the same change again changes nothing more. */
    public Booking change(String manageToken, BookingChange change) {
        return booking.ask(http -> http.patch()
                .uri("/api/bookings/{token}", manageToken)
                .body(change)
                .retrieve()
                .body(Booking.class));
    }

    /** Takes the places that are offered, or confirms those that are held for the e-mail's link. */
    public Booking accept(String manageToken) {
        return booking.ask(http -> http.post()
                .uri("/api/bookings/{token}/acceptance", manageToken)
                .retrieve()
                .body(Booking.class));
    }

    /** Gives the places back, leaves the waiting list or declines the offer; once cancelled it stays cancelled. */
    public void cancel(String manageToken) {
        booking.ask(http -> http.delete()
                .uri("/api/bookings/{token}", manageToken)
                .retrieve()
                .toBodilessEntity());
    }
}
