package org.commonground.directory.event;

import java.time.Instant;
import org.commonground.directory.organisation.OrganisationId;

/**
 * An organisation was asked to stand on an event; its name is not shown before it has agreed.
 *
 * @param by the host that asked
 */
public record Invitation(OrganisationId organisation, As as, OrganisationId by, Instant at) {

    /** What it would be. */
    public enum As {
        HOST,
        PARTNER
    }
}
