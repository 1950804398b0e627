package org.commonground.directory.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Shows speakers with the present names of their organisations. */
@Component
public class SpeakerStates {

    private final Organisations organisations;

    SpeakerStates(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Refuses an affiliation to an organisation that is not in the directory. */
    void refuseUnknown(SpeakerProfile profile) {
        var organisation = profile.affiliation().organisation();
        if (organisation != null && organisations.byIds(List.of(organisation)).isEmpty()) {
            throw new InvalidField(
                    "organisation", "There is no organisation with the id " + organisation.value() + ".");
        }
    }

    /** The speakers' public form, in the same order. */
    public List<SpeakerState> of(Collection<Speaker> speakers) {
        var known = organisations.byIds(speakers.stream()
                .flatMap(speaker -> Stream.of(
                        Optional.ofNullable(speaker.profile().affiliation().organisation()),
                        Optional.ofNullable(speaker.steward())))
                .flatMap(Optional::stream)
                .toList());
        return speakers.stream()
                .map(speaker -> SpeakerState.from(speaker, known))
                .toList();
    }
}
