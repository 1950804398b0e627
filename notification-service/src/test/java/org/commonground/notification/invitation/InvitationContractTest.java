package org.commonground.notification.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.SampleEvent;
import org.commonground.platform.messaging.EventReader;
import org.commonground.platform.messaging.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

class InvitationContractTest {

    private final JsonMapper json = new JsonMapper();
    private final EventReader<InvitationEvent> reader = new EventReader<>(json, InvitationEvent.class);

    @ParameterizedTest
    @CsvSource({
        "made, INVITATION, aik-saath",
        "accepted, INVITATION_ACCEPTED, talk-for-a-change",
        "declined, INVITATION_DECLINED, talk-for-a-change"
    })
    void theDirectorysSamplesCallForALetterToWhomItConcerns(String what, Template template, String readers) {
        var received = read("directory.invitation." + what);
        var round = Round.of(received, Instant.EPOCH).orElseThrow();

        assertThat(round.id()).isEqualTo(received.id());
        assertThat(round.template()).isEqualTo(template);
        assertThat(round.readers()).isEqualTo(readers);
        assertThat(round.eventId().value()).isEqualTo("good-relations-rehearsal");
        assertThat(round.asked()).isEqualTo("aik-saath");
        assertThat(round.by()).isEqualTo("talk-for-a-change");
    }

    @Test
    void whatIsWithdrawnNeedsNoLetter() {
        assertThat(Round.of(read("directory.invitation.withdrawn"), Instant.EPOCH))
                .isEqualTo(Optional.empty());
    }

    private Received<InvitationEvent> read(String type) {
        var sample = SampleEvent.sample("directory-service", type);
        return reader.read(MessageBuilder.withPayload(json.writeValueAsBytes(sample.get("data")))
                .copyHeaders(SampleEvent.headers(sample))
                .build());
    }
}
