package org.commonground.directory.event;

import java.util.List;
import java.util.Map;
import org.commonground.directory.event.EventState.NamedLink;
import org.commonground.directory.event.EventState.SpeakerLink;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.Speaker;
import org.commonground.directory.speaker.SpeakerId;
import org.jspecify.annotations.Nullable;

/** Present names of whom events refer to; who is not in the directory any more is left out. */
record Names(Map<OrganisationId, Organisation> known, Map<SpeakerId, Speaker> people) {

    List<NamedLink> organisations(List<OrganisationId> ids) {
        return ids.stream()
                .filter(known::containsKey)
                .map(known::get)
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
