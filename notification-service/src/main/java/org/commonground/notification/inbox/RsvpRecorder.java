package org.commonground.notification.inbox;

import java.util.function.Consumer;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.reminder.Guests;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what is heard of bookings into jobs, and keeps who comes. Nothing slow is done here: sending is the delivery's.
 */
@Configuration(proxyBeanMethods = false)
class RsvpRecorder {

    @Bean
    Consumer<Message<byte[]>> recordRsvp(PostBox post, Guests guests, JsonMapper json) {
        var reader = new EventReader<>(json, RsvpEvent.class);
        return message -> {
            var received = reader.read(message);
            RsvpStandings.follow(received, guests);
            RsvpLetters.letter(received)
                    .ifPresent(letter -> post.post(JobId.of(received.id(), letter.template()), letter));
        };
    }
}
