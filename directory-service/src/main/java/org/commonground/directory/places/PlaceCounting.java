package org.commonground.directory.places;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the booking service saying how full each event is. */
@Configuration(proxyBeanMethods = false)
class PlaceCounting {

    @Bean
    Consumer<Message<byte[]>> countPlaces(PlaceCounts counts, JsonMapper json) {
        var reader = new EventReader<>(json, AllocationChanged.class);
        return message -> {
            var changed = reader.read(message).event();
            counts.count(changed.eventId(), changed.allocation());
        };
    }
}
