package org.commonground.directory.event;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.SpeakerId;
import org.jspecify.annotations.Nullable;

/** Who is behind an event and on its platform: references, so that whoever is renamed is shown with the new name. */
public record Billing(
        List<OrganisationId> hosts,
        List<OrganisationId> partners,
        @Nullable SpeakerId chair,
        List<SpeakerId> speakers) {

    static final int MOST_ORGANISATIONS = 20;
    static final int MOST_SPEAKERS = 100;

    public Billing {
        hosts = Checks.distinct("hosts", hosts, MOST_ORGANISATIONS);
        partners = Checks.distinct("partners", partners, MOST_ORGANISATIONS);
        speakers = Checks.distinct("speakers", speakers, MOST_SPEAKERS);
        if (hosts.isEmpty()) {
            throw new InvalidField("hosts", "Name the organisation that hosts the event.");
        }
    }

    /** Whether the organisation stands on the event. */
    boolean names(OrganisationId organisation) {
        return hosts.contains(organisation) || partners.contains(organisation);
    }

    /** With one that has agreed: as a host it is no partner besides. */
    Billing with(OrganisationId organisation, Invitation.As as) {
        var others = partners.stream().filter(it -> !it.equals(organisation)).toList();
        return as == Invitation.As.HOST
                ? new Billing(and(hosts, organisation), others, chair, speakers)
                : new Billing(hosts, and(others, organisation), chair, speakers);
    }

    private static List<OrganisationId> and(List<OrganisationId> some, OrganisationId another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
