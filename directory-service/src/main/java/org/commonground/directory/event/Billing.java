package org.commonground.directory.event;

import java.util.List;
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
}
