package org.commonground.booking.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.messaging.EventReader;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DirectoryContractTest {

    private final JsonMapper json = new JsonMapper();
    private final EventReader<DirectoryEvent> reader = new EventReader<>(json, DirectoryEvent.class);

    @Test
    void theDirectorysSampleIsUnderstood() throws IOException {
        try (var file =
                getClass().getResourceAsStream("/contract/directory-service/samples/directory.event.changed.json")) {
            var sample = json.readTree(file);
            var message = MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")));
            for (var attribute : new String[] {"id", "source", "type", "subject", "time", "sequence"}) {
                message.setHeader("ce_" + attribute, sample.get(attribute).asString());
            }

            var received = reader.read(message.build());
            var event = ((DirectoryEvent.Changed) received.event()).toBookable(received.sequence());

            assertThat(event.id().value()).isEqualTo(sample.at("/data/id").asString());
            assertThat(event.capacity()).isEqualTo(60);
            assertThat(event.rules().maxPartySize()).isEqualTo(6);
            assertThat(event.hosts()).contains("talk-for-a-change");
            assertThat(event.start()).isEqualTo(Instant.parse("2026-12-21T19:00:00Z"));
            assertThat(event.window(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(Window.OPEN);
        }
    }

    @Test
    void whatIsNotListedTakesNoBookings() throws IOException {
        assertThat(changed("listed", JsonNodeFactory.instance.booleanNode(false))
                        .window(Instant.parse("2026-12-01T00:00:00Z")))
                .isEqualTo(Window.CLOSED);
    }

    @Test
    void anEventThatIsOnlineOnlyHasNoVenue() throws IOException {
        var room = changed("topics", JsonNodeFactory.instance.arrayNode());
        var online = changed("venue", JsonNodeFactory.instance.nullNode());
        assertThat(online.window(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(Window.OPEN);
        assertThat(online.setting()).isNotEqualTo(room.setting()).endsWith("https://live.example.org/good-relations");
    }

    /** The sample with another value in one place. */
    private BookableEvent changed(String field, JsonNode value) throws IOException {
        try (var file =
                getClass().getResourceAsStream("/contract/directory-service/samples/directory.event.changed.json")) {
            var data = (ObjectNode) json.readTree(file).get("data");
            data.set(field, value);
            data.put("type", "directory.event.changed");
            return ((DirectoryEvent.Changed) json.treeToValue(data, DirectoryEvent.class)).toBookable(1);
        }
    }

    @Test
    void anEventOfAnUnknownTypeIsTolerated() {
        var message = MessageBuilder.withPayload("{\"any\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .setHeader("ce_id", "1")
                .setHeader("ce_source", "directory-service")
                .setHeader("ce_type", "directory.event.invented-later")
                .setHeader("ce_subject", "x")
                .setHeader("ce_time", "2026-11-24T16:00:00Z")
                .setHeader("ce_sequence", "1")
                .build();

        assertThat(reader.read(message).event()).isInstanceOf(DirectoryEvent.Other.class);
    }
}
