package org.commonground.booking.event;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Follows the directory's events topic into our replica, and tells who gives out its places. */
@Configuration(proxyBeanMethods = false)
class EventFollower {

    @Bean
    Consumer<Message<byte[]>> followEvents(Events events, Rooms rooms, JsonMapper json) {
        var reader = new EventReader<>(json, DirectoryEvent.class);
        return message -> {
            var received = reader.read(message);
            if (received.event() instanceof DirectoryEvent.Changed changed) {
                var event = changed.toBookable(received.sequence());
                events.record(event);
                rooms.announce(event);
            }
        };
    }
}
