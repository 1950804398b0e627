package org.commonground.directory.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.commonground.directory.support.Samples;
import org.commonground.platform.messaging.EventReader;
import org.commonground.platform.messaging.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllocationContractTest {

    private final EventReader<AllocationChanged> reader = new EventReader<>(new JsonMapper(), AllocationChanged.class);

    @Test
    void theSampleIsRead() {
        var changed = reader.read(Samples.message(sample())).event();
        var data = sample().get("data");
        assertThat(changed.eventId()).isEqualTo(data.get("eventId").asString());
        assertThat(changed.allocation())
                .isEqualTo(new AllocationChanged.Allocation(
                        data.at("/allocation/version").asLong(),
                        data.at("/allocation/taken").asInt(),
                        data.at("/allocation/placesLeft").asInt(),
                        data.at("/allocation/waiting").asInt()));
    }

    @Test
    void whatIsAddedLaterIsLeftOut() {
        var data =
                "{\"eventId\":\"e\",\"new\":[1],\"allocation\":{\"version\":1,\"taken\":2,\"placesLeft\":3,\"waiting\":0,\"x\":0}}";
        assertThat(read(data).allocation()).isEqualTo(new AllocationChanged.Allocation(1, 2, 3, 0));
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
                "{\"eventId\":\"e\"}",
                "{\"eventId\":\" \"}",
                "{\"eventId\":\"e\",\"allocation\":{\"version\":\"many\",\"taken\":1}}",
                "{\"eventId\":\"e\",\"allocation\":{\"version\":1}}"
            })
    void whatIsNoAllocationIsUnreadable(String data) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(UnreadableEvent.class);
    }

    private AllocationChanged read(String data) {
        var headers = Samples.message(sample()).getHeaders();
        return reader.read(MessageBuilder.withPayload(data.getBytes(StandardCharsets.UTF_8))
                        .copyHeaders(headers)
                        .build())
                .event();
    }

    private static JsonNode sample() {
        return Samples.of("booking-service").stream()
                .filter(sample -> sample.get("type").asString().equals("allocation.changed"))
                .findFirst()
                .orElseThrow();
    }
}
