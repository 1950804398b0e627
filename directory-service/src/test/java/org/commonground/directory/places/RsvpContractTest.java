package org.commonground.directory.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.support.Samples;
import org.commonground.platform.messaging.EventReader;
import org.commonground.platform.messaging.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RsvpContractTest {

    private final EventReader<Rsvp> reader = new EventReader<>(new JsonMapper(), Rsvp.class);

    static List<JsonNode> samples() {
        return Samples.of("booking-service");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleOfTheBookingServiceIsRead(JsonNode sample) {
        var rsvp = reader.read(Samples.message(sample)).event();
        var data = sample.get("data");
        var allocation = Objects.requireNonNull(rsvp.allocation());
        assertThat(rsvp.eventId()).isEqualTo(data.get("eventId").asString());
        assertThat(allocation.version())
                .isEqualTo(data.at("/allocation/version").asLong());
        assertThat(allocation.taken()).isEqualTo(data.at("/allocation/taken").asInt());
        assertThat(allocation.placesLeft())
                .isEqualTo(data.at("/allocation/placesLeft").asInt());
    }

    @Test
    void amongTheSamplesIsOneOfAChangedAllocation() {
        assertThat(samples())
                .extracting(sample -> sample.get("type").asString())
                .contains("allocation.changed");
    }

    @Test
    void anOlderMessageDoesNotSayHowManyPlacesAreLeft() {
        var allocation = read("{\"eventId\":\"e\",\"allocation\":{\"version\":1,\"taken\":2,\"waiting\":0}}")
                .allocation();
        assertThat(allocation).isEqualTo(new Rsvp.Allocation(1, 2, null, 0));
    }

    @Test
    void aMessageThatSaysNothingOfPlacesIsNotCounted() {
        assertThat(read("{\"eventId\":\"e\",\"somethingNew\":[1]}").allocation())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"eventId\":null}",
                "{\"eventId\":\" \"}",
                "{\"eventId\":\"e\",\"allocation\":{\"version\":\"many\",\"taken\":1}}",
                "{\"eventId\":\"e\",\"allocation\":{\"version\":1}}"
            })
    void whatIsNoRsvpIsUnreadable(String data) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(UnreadableEvent.class);
    }

    private Rsvp read(String data) {
        var headers = Samples.message(samples().getFirst()).getHeaders();
        return reader.read(MessageBuilder.withPayload(data.getBytes(StandardCharsets.UTF_8))
                        .copyHeaders(headers)
                        .build())
                .event();
    }
}
