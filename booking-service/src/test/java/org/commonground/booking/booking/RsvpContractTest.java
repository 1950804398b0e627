package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonground.booking.allocation.AnyAllocation;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Decision.Kind;
import org.commonground.booking.allocation.Reason;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.allocation.State;
import org.commonground.booking.outbox.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RsvpContractTest {

    private static final BookingId BOOKING = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");

    private final JsonMapper json = new JsonMapper();
    private final RsvpContract contract = new RsvpContract(json);

    @Test
    void whatIsSaidOfABookingIsExactlyTheSample() throws IOException {
        for (var kind : Kind.values()) {
            var sample = sample(type(kind));
            var decision = decision(kind, sample);

            says(contract.rsvp(AnyAllocation.like(sample.get("data"), List.of(decision)), decision), sample);
        }
    }

    @Test
    void whatIsSaidOfTheRoomIsExactlyTheSample() throws IOException {
        var sample = sample("allocation.changed");

        says(contract.allocation(AnyAllocation.like(sample.get("data"), List.of())), sample);
    }

    private void says(OutboxEntry entry, JsonNode sample) {
        assertThat(entry.id()).isEqualTo(sample.get("id").asString());
        assertThat(entry.type()).isEqualTo(sample.get("type").asString());
        assertThat(entry.subject()).isEqualTo(sample.get("subject").asString());
        assertThat(Long.toString(entry.sequence()))
                .isEqualTo(sample.get("sequence").asString());
        assertThat(entry.time()).isEqualTo(Instant.parse(sample.get("time").asString()));
        assertThat(json.readTree(entry.data())).isEqualTo(sample.get("data"));
    }

    private static Decision decision(Kind kind, JsonNode sample) {
        var data = sample.get("data");
        var after = new Standing(
                State.valueOf(data.get("status").asString()),
                Long.parseLong(sample.get("sequence").asString()),
                data.get("places").asInt(),
                data.get("waitingFor").asInt(),
                data.get("position").isNull() ? 0 : 9,
                data.get("respondBy").isNull()
                        ? null
                        : Instant.parse(data.get("respondBy").asString()),
                null);
        return new Decision(
                BOOKING,
                kind,
                data.get("previousStatus").isNull()
                        ? State.UNDECIDED
                        : State.valueOf(data.get("previousStatus").asString()),
                after,
                data.get("position").isNull() ? null : data.get("position").asInt(),
                reason(data.get("reason")));
    }

    private static @Nullable Reason reason(JsonNode text) {
        return text.isNull() ? null : Reason.valueOf(text.asString());
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INFORMED -> "booking.event-changed";
            default -> "booking." + kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private JsonNode sample(String type) throws IOException {
        try (var file = getClass().getResourceAsStream("/contract/own/samples/" + type + ".json")) {
            return json.readTree(file);
        }
    }
}
