package org.commonground.notification.inbox;

import java.util.function.Consumer;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.PostBox;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Turns what is heard of bookings into jobs. Nothing slow is done here: sending is the delivery's. */
@Configuration(proxyBeanMethods = false)
class RsvpRecorder {

    @Bean
    Consumer<Message<byte[]>> recordRsvp(PostBox post, JsonMapper json) {
        var reader = new EventReader<>(json, RsvpEvent.class);
        return message -> {
            var received = reader.read(message);
            RsvpLetters.letter(received)
                    .ifPresent(letter -> post.post(JobId.of(received.id(), letter.template()), letter));
        };
    }
}
