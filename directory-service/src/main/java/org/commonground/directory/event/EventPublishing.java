package org.commonground.directory.event;

import java.time.Clock;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.Republishing;
import org.commonground.directory.speaker.Speakers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes events known to the other services. */
@Configuration(proxyBeanMethods = false)
class EventPublishing {

    @Bean
    Publication<EventDocument> eventPublication(Events events, EventStates shown) {
        return new Publication<>(
                Events.KIND,
                "directory.events",
                events.states(),
                documents ->
                        shown.of(documents.stream().map(EventDocument::event).toList()));
    }

    @Bean
    Republishing eventsOfTheRenamed(Events events, Clock clock) {
        return (kind, id) -> {
            if (kind.equals(Organisations.KIND) || kind.equals(Speakers.KIND)) {
                events.republishShowing(id, clock.instant());
            }
        };
    }
}
