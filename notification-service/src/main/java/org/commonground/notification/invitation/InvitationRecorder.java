package org.commonground.notification.invitation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what is heard of invitations. Who is to be written to is asked elsewhere: nothing slow is done here. */
@Configuration(proxyBeanMethods = false)
class InvitationRecorder {

    @Bean
    Consumer<Message<byte[]>> noteInvitation(Rounds rounds, JsonMapper json, Clock clock) {
        var reader = new EventReader<>(json, InvitationEvent.class);
        return message -> Round.of(reader.read(message), clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .ifPresent(rounds::add);
    }
}
