package org.commonground.directory.speaker;

import java.time.Clock;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.Republishing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes speakers known to the other services. */
@Configuration(proxyBeanMethods = false)
class SpeakerPublishing {

    @Bean
    Publication<SpeakerDocument> speakerPublication(Speakers speakers, SpeakerStates shown) {
        return new Publication<>(
                Speakers.KIND,
                "directory.speakers",
                speakers.states(),
                documents -> shown.of(
                        documents.stream().map(SpeakerDocument::speaker).toList()));
    }

    @Bean
    Republishing speakersOfChangedOrganisations(Speakers speakers, Clock clock) {
        return (kind, id) -> {
            if (kind.equals(Organisations.KIND)) {
                speakers.republishOf(id, clock.instant());
            }
        };
    }
}
