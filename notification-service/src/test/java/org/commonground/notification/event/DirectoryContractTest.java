package org.commonground.notification.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import org.commonground.notification.support.SampleEvent;
import org.commonground.platform.messaging.EventReader;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DirectoryContractTest {

    private final JsonMapper json = new JsonMapper();
    private final EventReader<DirectoryEvent> reader = new EventReader<>(json, DirectoryEvent.class);

    @Test
    void theDirectorysSampleIsUnderstood() {
        var sample = SampleEvent.sample("directory-service", "directory.event.changed");

        var received = reader.read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build());
        var event = ((DirectoryEvent.Changed) received.event()).toEvent(received.sequence());

        assertThat(event.id().value()).isEqualTo(sample.at("/data/id").asString());
        assertThat(event.slug()).isEqualTo(sample.at("/data/slug").asString());
        assertThat(event.title()).isEqualTo(sample.at("/data/title").asString());
        assertThat(event.sequence()).isEqualTo(sample.get("sequence").asLong(-1));
        assertThat(event.startsAt()).isEqualTo(LocalDateTime.of(2026, 12, 21, 19, 0));
        assertThat(event.timeZone()).isEqualTo("Europe/London");
        assertThat(event.hosts()).containsExactly("International Alert", "Talk for a Change");
        assertThat(event.venue())
                .isEqualTo(new Event.Venue(
                        "Houses of Parliament",
                        "Committee Room 70",
                        "Westminster, London",
                        "SW1A 0AA",
                        java.util.List.of("step-free"),
                        "Come early: there is a security check at the entrance.",
                        new Event.Point(51.4998, -0.1247)));
        assertThat(event.online())
                .isEqualTo(new Event.Online(
                        "https://live.example.org/good-relations", "A link for those who cannot come."));
    }

    @Test
    void anEventThatIsOnlineOnlyHasNoVenue() {
        var sample = SampleEvent.sample("directory-service", "directory.event.changed");
        ((ObjectNode) sample.get("data")).putNull("venue");

        var received = reader.read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build());

        assertThat(((DirectoryEvent.Changed) received.event()).toEvent(1).venue())
                .isNull();
    }

    @Test
    void theOrganisersReasonForACancellationIsKept() {
        var sample = SampleEvent.sample("directory-service", "directory.event.changed");
        ((ObjectNode) sample.get("data")).put("status", "CANCELLED").put("statusReason", "Snow.");

        var received = reader.read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build());
        var event = ((DirectoryEvent.Changed) received.event()).toEvent(received.sequence());

        assertThat(event.status()).isEqualTo(Event.Status.CANCELLED);
        assertThat(event.statusReason()).isEqualTo("Snow.");
    }

    @Test
    void whatGuestsAreSentOverTimeIsAsTheOrganisersSetIt() {
        var set = messages("{\"stillComing\": true, \"thanks\": {\"text\": \"Thank you.\"}, \"inventedLater\": 1}");

        assertThat(set).isEqualTo(new Messages(true, true, new Messages.Thanks("Thank you.", null)));
        assertThat(messages("{\"reminders\": false, \"thanks\": {}}")).isEqualTo(new Messages(false, false, null));
        assertThat(messages("null")).isEqualTo(Messages.USUAL);
    }

    private Messages messages(String set) {
        var sample = SampleEvent.sample("directory-service", "directory.event.changed");
        ((ObjectNode) sample.get("data")).set("messages", json.readTree(set));
        var received = reader.read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build());
        return ((DirectoryEvent.Changed) received.event()).toEvent(1).wanted();
    }

    @Test
    void anEventOfAnUnknownTypeIsTolerated() {
        var headers = Map.of(
                "ce_id", "1",
                "ce_source", "directory-service",
                "ce_type", "directory.event.invented-later",
                "ce_subject", "x",
                "ce_time", "2026-11-24T16:00:00Z",
                "ce_sequence", "1");

        var received = reader.read(MessageBuilder.withPayload("{\"any\":1}".getBytes(StandardCharsets.UTF_8))
                .copyHeaders(headers)
                .build());

        assertThat(received.event()).isInstanceOf(DirectoryEvent.Other.class);
    }
}
