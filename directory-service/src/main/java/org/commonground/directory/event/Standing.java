package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands, and with whom.
 *
 * @param hidden whether moderation has taken it off the public list
 * @param unverified the hosts that are not verified, or not any more
 * @param asked who was asked to stand on it, at most 20 that have not answered
 * @param series what it belongs to
 */
public record Standing(
        Status status,
        boolean hidden,
        List<OrganisationId> unverified,
        Invited asked,
        @Nullable Series series) {

    static final int MOST_INVITED = 20;

    public Standing {
        unverified = List.copyOf(unverified);
    }

    /** A new event that belongs to no series. */
    static Standing of(Status status, List<OrganisationId> unverified, List<Invitation> invited) {
        return new Standing(status, false, unverified, Invited.of(invited), null);
    }

    /** Who was asked and has not answered. */
    List<Invitation> invited() {
        return asked.open();
    }

    /** Whether everybody may see it. */
    boolean isListed() {
        return status.isPublic() && !hidden && unverified.isEmpty();
    }

    Standing being(Status wanted) {
        return new Standing(wanted, hidden, unverified, asked, series);
    }

    Standing hidden(boolean wanted) {
        return new Standing(status, wanted, unverified, asked, series);
    }

    Standing with(List<OrganisationId> notVerified, List<Invitation> invited) {
        return new Standing(status, hidden, notVerified, asked.asking(invited), series);
    }

    /** The same, with what is to be told of invitations that were made or ended since. */
    Standing telling(List<Invitation> before, InvitationFact.Kind ending, Revision in) {
        return new Standing(status, hidden, unverified, asked.telling(before, ending, in), series);
    }

    Standing in(Series wanted) {
        return new Standing(status, hidden, unverified, asked, wanted);
    }
}
