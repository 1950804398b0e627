package org.commonground.directory.places;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what happens to bookings, to holds and to capacities: every message tells how full its event is. */
@Configuration(proxyBeanMethods = false)
class PlaceCounting {

    @Bean
    Consumer<Message<byte[]>> countPlaces(PlaceCounts counts, JsonMapper json) {
        var reader = new EventReader<>(json, Rsvp.class);
        return message -> {
            var rsvp = reader.read(message).event();
            if (rsvp.allocation() != null) {
                counts.count(rsvp.eventId(), rsvp.allocation());
            }
        };
    }
}
