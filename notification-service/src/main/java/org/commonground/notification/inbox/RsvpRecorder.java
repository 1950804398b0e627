package org.commonground.notification.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.reminder.Guests;
import org.commonground.platform.messaging.EventReader;
import org.commonground.platform.messaging.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what is heard of bookings into jobs, and keeps who comes: a batch in two writes. Nothing slow is done here: sending is
 * the delivery's.
 */
@Configuration(proxyBeanMethods = false)
class RsvpRecorder {

    @Bean
    Consumer<Message<List<byte[]>>> recordRsvp(PostBox post, Guests guests, JsonMapper json) {
        var reader = new EventReader<>(json, RsvpEvent.class);
        return message -> {
            var batch = reader.readAll(message);
            guests.record(RsvpStandings.told(batch.events()));
            post.post(letters(batch.events()));
            batch.end();
        };
    }

    private static Map<JobId, Letter> letters(List<Received<RsvpEvent>> events) {
        var letters = new LinkedHashMap<JobId, Letter>();
        for (var event : events) {
            RsvpLetters.letter(event).ifPresent(letter -> letters.put(JobId.of(event.id(), letter.template()), letter));
        }
        return letters;
    }
}
