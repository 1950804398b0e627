package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.commonground.notification.event.EventId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks the booking service what the bookings of events add up to. */
@Component
public class EventTallies {

    /** At most this many events are asked for at once. */
    public static final int BATCH = 100;

    private static final Logger log = LoggerFactory.getLogger(EventTallies.class);

    private final BookingService service;

    EventTallies(BookingService service) {
        this.service = service;
    }

    /** One for each, in order; nothing where there is no answer. */
    public Optional<List<Tally>> find(List<EventId> events) {
        if (events.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            var question = new Question(events.stream().map(EventId::value).toList());
            return Optional.of(service.ask(http -> http.post()
                            .uri("/internal/tallies")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(question)
                            .retrieve()
                            .body(Answer.class))
                    .items());
        } catch (BookingServiceAway away) {
            log.info("What bookings add up to is not known now: {}", away.reason());
            return Optional.empty();
        }
    }

    private record Question(List<String> eventIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Tally> items) {}
}
