package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.speaker.Speakers;
import org.commonground.directory.venue.VenueId;
import org.commonground.directory.venue.Venues;
import org.springframework.stereotype.Component;

/** Shows events with the present names of all they refer to: three look-ups for a whole page. */
@Component
class EventStates {

    private final Organisations organisations;
    private final Speakers speakers;
    private final Venues venues;

    EventStates(Organisations organisations, Speakers speakers, Venues venues) {
        this.organisations = organisations;
        this.speakers = speakers;
        this.venues = venues;
    }

    /** The events' public form, in the same order. */
    List<EventState> of(Collection<Event> events) {
        var names = names(events);
        return events.stream().map(event -> EventState.from(event, names)).toList();
    }

    Names names(Collection<Event> events) {
        var bodies = new ArrayList<OrganisationId>();
        var people = new ArrayList<SpeakerId>();
        var places = new ArrayList<VenueId>();
        for (var event : events) {
            var billing = event.listing().billing();
            bodies.addAll(billing.hosts());
            bodies.addAll(billing.partners());
            people.addAll(billing.speakers());
            if (billing.chair() != null) {
                people.add(billing.chair());
            }
            event.listing().setting().venue().ifPresent(places::add);
            for (var invitation : event.standing().invited()) {
                bodies.add(invitation.organisation());
                bodies.add(invitation.by());
            }
        }
        return new Names(organisations.byIds(bodies), speakers.byIds(people), venues.byIds(places));
    }
}
