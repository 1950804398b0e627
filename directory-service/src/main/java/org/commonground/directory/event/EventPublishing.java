package org.commonground.directory.event;

import java.time.Clock;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.Republishing;
import org.commonground.directory.speaker.Speakers;
import org.commonground.directory.venue.Venues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes events known to the other services. */
@Configuration(proxyBeanMethods = false)
class EventPublishing {

    @Bean
    Publication<EventDocument> eventPublication(Events events, EventStates shown, References references, Clock clock) {
        return new Publication<>(Events.KIND, "directory.events", events.states(), documents -> {
            var told = documents.stream().map(EventDocument::event).toList();
            told.forEach(event -> correct(event, events, references, clock));
            return shown.of(told);
        });
    }

    /**
     * A host may have been verified, or suspended, at the moment in which the event was written: then neither saw the
     * other. The event is told after both, so here at the latest the difference is seen, and told as a new version.
     */
    private static void correct(Event event, Events events, References references, Clock clock) {
        var hosts = event.listing().billing().hosts();
        var now = references.unverified(hosts);
        var kept = event.standing().unverified();
        if (!List.copyOf(now).equals(kept)) {
            hosts.stream()
                    .filter(host -> now.contains(host) != kept.contains(host))
                    .map(OrganisationId::value)
                    .forEach(
                            host -> events.republishOf(host, !now.contains(new OrganisationId(host)), clock.instant()));
        }
    }

    @Bean
    Republishing eventsOfTheRenamed(Events events, Organisations organisations, Clock clock) {
        return (kind, id) -> {
            switch (kind) {
                case Organisations.KIND ->
                    organisations.find(id).ifPresent(it -> events.republishOf(id, it.isVerified(), clock.instant()));
                case Speakers.KIND, Venues.KIND -> events.republishShowing(id, clock.instant());
                default -> {
                    // nothing of it is shown on events
                }
            }
        };
    }
}
