package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.commonground.notification.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the booking service which active bookings an event has: ids and how they stand, and nothing personal. */
@Component
public class HeldBookings {

    /** Bookings on a page. */
    public static final int PAGE = 500;

    private final BookingService service;

    HeldBookings(BookingService service) {
        this.service = service;
    }

    /** @param sequence of the newest decision about it */
    public record Held(BookingId id, String reference, Standing.Status status, long sequence) {}

    /**
     * Those after the given one in the order of their ids, {@value #PAGE} at most.
     *
     * @param status null for any
     * @throws BookingServiceAway when there is no answer
     */
    public List<Held> page(EventId event, Standing.@Nullable Status status, @Nullable BookingId after) {
        return service
                .ask(http -> http.get()
                        .uri(address -> address.path("/internal/events/{event}/bookings")
                                .queryParam("size", PAGE)
                                .queryParamIfPresent("state", Optional.ofNullable(status))
                                .queryParamIfPresent(
                                        "after", Optional.ofNullable(after).map(BookingId::value))
                                .build(event.value()))
                        .retrieve()
                        .body(Answer.class))
                .items()
                .stream()
                .map(Item::held)
                .toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(
            String bookingId,
            String reference,
            Standing.Status status,
            @Nullable Long sequence) {

        Held held() {
            return new Held(new BookingId(bookingId), reference, status, sequence == null ? 0 : sequence);
        }
    }
}
