package org.commonground.notification.organisation;

import java.util.function.Consumer;
import org.commonground.platform.messaging.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** Follows the directory's organisations topic into our replica. */
@Configuration(proxyBeanMethods = false)
class OrganisationFollower {

    @Bean
    Consumer<Message<byte[]>> followOrganisation(Organisations organisations, JsonMapper json) {
        var reader = new EventReader<>(json, DirectoryOrganisation.class);
        return message -> {
            var received = reader.read(message);
            if (received.event() instanceof DirectoryOrganisation.Changed changed) {
                organisations.record(changed.toOrganisation(received.sequence()));
            }
        };
    }
}
