package org.commonground.directory.event;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonground.directory.event.EventState.NamedLink;
import org.commonground.directory.event.EventState.SpeakerLink;
import org.commonground.directory.event.EventState.VenueState;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.Speaker;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.venue.Venue;
import org.commonground.directory.venue.VenueId;
import org.jspecify.annotations.Nullable;

/** Present names of whom events refer to; who is not in the directory any more is left out. */
record Names(Map<OrganisationId, Organisation> known, Map<SpeakerId, Speaker> people, Map<VenueId, Venue> venues) {

    List<NamedLink> hosts(List<OrganisationId> ids) {
        return links(ids, _ -> true);
    }

    /** An organisation that is not verified is nobody's to see, whoever's partner it is. */
    List<NamedLink> partners(List<OrganisationId> ids) {
        return links(ids, Organisation::isVerified);
    }

    NamedLink link(OrganisationId id) {
        var organisation = known.get(id);
        return new NamedLink(id.value(), organisation == null ? id.value() : organisation.name());
    }

    @Nullable
    VenueState venue(Setting setting) {
        var location = setting.location();
        return location == null
                ? null
                : location.place(venues)
                        .map(place -> VenueState.from(location.record().orElse(null), place))
                        .orElse(null);
    }

    private List<NamedLink> links(List<OrganisationId> ids, Predicate<Organisation> shown) {
        return ids.stream()
                .map(known::get)
                .filter(organisation -> organisation != null && shown.test(organisation))
                .map(organisation -> new NamedLink(organisation.id().value(), organisation.name()))
                .toList();
    }

    List<SpeakerLink> speakers(List<SpeakerId> ids) {
        return ids.stream()
                .filter(people::containsKey)
                .map(people::get)
                .map(speaker -> new SpeakerLink(
                        speaker.id().value(),
                        speaker.name(),
                        speaker.profile().affiliation().name()))
                .toList();
    }

    @Nullable
    NamedLink chair(@Nullable SpeakerId id) {
        var speaker = id == null ? null : people.get(id);
        return speaker == null ? null : new NamedLink(speaker.id().value(), speaker.name());
    }
}
