package org.commonground.directory.event;

import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;

/**
 * Something that became of an invitation and that others have still to be told.
 *
 * @param in the version of the event in which it did
 */
record InvitationFact(Kind kind, Invitation invitation, Revision in) {

    /** What can become of one. */
    enum Kind {
        MADE,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    boolean isAbout(OrganisationId organisation) {
        return invitation.organisation().equals(organisation);
    }
}
