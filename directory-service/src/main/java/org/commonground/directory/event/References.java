package org.commonground.directory.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.speaker.Speakers;
import org.commonground.directory.venue.Venue;
import org.commonground.directory.venue.Venues;
import org.springframework.stereotype.Component;

/** Makes sure that whom and what an event names is in the directory. */
@Component
class References {

    private final Organisations organisations;
    private final Speakers speakers;
    private final Venues venues;

    References(Organisations organisations, Speakers speakers, Venues venues) {
        this.organisations = organisations;
        this.speakers = speakers;
        this.venues = venues;
    }

    /** Those of the hosts that are not verified. */
    List<OrganisationId> unverified(List<OrganisationId> hosts) {
        var known = organisations.byIds(hosts);
        return hosts.stream()
                .filter(host -> known.containsKey(host) && !known.get(host).isVerified())
                .toList();
    }

    /** The venue's record where the setting names one; refused where there is none. */
    private Optional<Venue> venue(Setting setting) {
        return setting.venue()
                .map(id -> venues.byId(id)
                        .orElseThrow(() ->
                                new InvalidField("venue.id", "There is no venue with the id " + id.value() + ".")));
    }

    /** What the venue still wants to know: its rules hold back what is published there, and nothing else. */
    Optional<Edit> unmet(Setting setting, Status status) {
        var unmet = setting.unmet(venue(setting).orElse(null));
        return status instanceof Status.Published && !unmet.isEmpty()
                ? Optional.of(new Edit.Unmet(unmet))
                : Optional.empty();
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
