package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.speaker.Speakers;
import org.springframework.stereotype.Component;

/** Shows events with the present names of all they refer to: two look-ups for a whole page. */
@Component
class EventStates {

    private final Organisations organisations;
    private final Speakers speakers;

    EventStates(Organisations organisations, Speakers speakers) {
        this.organisations = organisations;
        this.speakers = speakers;
    }

    /** The events' public form, in the same order. */
    List<EventState> of(Collection<Event> events) {
        var bodies = new ArrayList<OrganisationId>();
        var people = new ArrayList<SpeakerId>();
        for (var event : events) {
            var billing = event.listing().billing();
            bodies.addAll(billing.hosts());
            bodies.addAll(billing.partners());
            people.addAll(billing.speakers());
            if (billing.chair() != null) {
                people.add(billing.chair());
            }
        }
        var names = new Names(organisations.byIds(bodies), speakers.byIds(people));
        return events.stream().map(event -> EventState.from(event, names)).toList();
    }
}
