package org.commonground.booking.event;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Follows the directory's events topic into our replica, and tells those who size rooms by it. */
@Configuration(proxyBeanMethods = false)
class EventFollower {

    @Bean
    Consumer<Message<byte[]>> followEvents(Events events, RoomSizes rooms, JsonMapper json) {
        var reader = new EventReader<>(json, DirectoryEvent.class);
        return message -> {
            var received = reader.read(message);
            if (received.event() instanceof DirectoryEvent.Changed changed) {
                var event = changed.toBookable(received.sequence());
                events.record(event);
                rooms.resize(event.id(), event.capacity(), event.sequence());
            }
        };
    }
}
