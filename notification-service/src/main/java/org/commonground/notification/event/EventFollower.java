package org.commonground.notification.event;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Follows the directory's events topic into our replica, and tells whoever has to do with time. */
@Configuration(proxyBeanMethods = false)
class EventFollower {

    @Bean
    Consumer<Message<byte[]>> followEvent(Events events, EventWatcher watcher, JsonMapper json) {
        var reader = new EventReader<>(json, DirectoryEvent.class);
        return message -> {
            var received = reader.read(message);
            if (received.event() instanceof DirectoryEvent.Changed changed) {
                var event = changed.toEvent(received.sequence());
                events.record(event);
                watcher.heard(event);
            }
        };
    }
}
