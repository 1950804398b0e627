package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Instant;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.event.EventId;
import org.commonground.booking.outbox.Outbox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RsvpContractTest {

    private static final BookingId BOOKING = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");

    private final JsonMapper json = new JsonMapper();
    private final RsvpEvents events = new RsvpEvents(mock(Bookings.class), mock(Outbox.class), json);

    @Test
    void whatIsSaidIsExactlyTheSample() throws IOException {
        says(new Decision(BOOKING, Decision.Kind.CONFIRMED, 1, 2, at("16:00"), 18, 60, 42), "booking.confirmed");
        says(new Decision(BOOKING, Decision.Kind.REPEATED, 2, 2, at("17:15"), 19, 60, 42), "booking.repeated");
        says(new Decision(BOOKING, Decision.Kind.CHANGED, 4, 3, at("18:00"), 21, 60, 43), "booking.changed");
        says(new Decision(BOOKING, Decision.Kind.CANCELLED, 3, 2, at("18:30"), 20, 60, 40), "booking.cancelled");
    }

    private void says(Decision decision, String type) throws IOException {
        var sample = sample(type);
        var entry = events.entry(new EventId("good-relations"), decision);

        assertThat(entry.id()).isEqualTo(sample.get("id").asString());
        assertThat(entry.type()).isEqualTo(sample.get("type").asString());
        assertThat(entry.subject()).isEqualTo(sample.get("subject").asString());
        assertThat(Long.toString(entry.sequence()))
                .isEqualTo(sample.get("sequence").asString());
        assertThat(entry.time()).isEqualTo(Instant.parse(sample.get("time").asString()));
        assertThat(json.readTree(entry.data())).isEqualTo(sample.get("data"));
    }

    private JsonNode sample(String type) throws IOException {
        try (var file = getClass().getResourceAsStream("/contract/own/samples/" + type + ".json")) {
            return json.readTree(file);
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
