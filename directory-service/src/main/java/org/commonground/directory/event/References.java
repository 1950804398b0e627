package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.speaker.Speakers;
import org.springframework.stereotype.Component;

/** Makes sure that whom an event names is in the directory. */
@Component
class References {

    private final Organisations organisations;
    private final Speakers speakers;

    References(Organisations organisations, Speakers speakers) {
        this.organisations = organisations;
        this.speakers = speakers;
    }

    /** Refuses the first reference that leads nowhere. */
    void check(Billing billing) {
        var bodies = new ArrayList<>(billing.hosts());
        bodies.addAll(billing.partners());
        var known = organisations.byIds(bodies).keySet();
        refuseUnknown("hosts", "organisation", billing.hosts(), known, OrganisationId::value);
        refuseUnknown("partners", "organisation", billing.partners(), known, OrganisationId::value);
        var people = new ArrayList<>(billing.speakers());
        var chair = billing.chair() == null ? List.<SpeakerId>of() : List.of(billing.chair());
        people.addAll(chair);
        var present = speakers.byIds(people).keySet();
        refuseUnknown("chair", "speaker", chair, present, SpeakerId::value);
        refuseUnknown("speakers", "speaker", billing.speakers(), present, SpeakerId::value);
    }

    private static <T> void refuseUnknown(
            String field, String kind, List<T> named, Collection<T> known, Function<T, String> text) {
        for (var id : named) {
            if (!known.contains(id)) {
                throw new InvalidField(field, "There is no " + kind + " with the id " + text.apply(id) + ".");
            }
        }
    }
}
