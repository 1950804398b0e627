package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands, and with whom.
 *
 * @param hidden whether moderation has taken it off the public list
 * @param unverified the hosts that are not verified, or not any more
 * @param invited who was asked to stand on it and has not answered, at most 20
 * @param series what it belongs to
 */
public record Standing(
        Status status,
        boolean hidden,
        List<OrganisationId> unverified,
        List<Invitation> invited,
        @Nullable Series series) {

    static final int MOST_INVITED = 20;

    public Standing {
        unverified = List.copyOf(unverified);
        invited = List.copyOf(invited);
    }

    /** A new event that belongs to no series. */
    static Standing of(Status status, List<OrganisationId> unverified, List<Invitation> invited) {
        return new Standing(status, false, unverified, invited, null);
    }

    /** Whether everybody may see it. */
    boolean isListed() {
        return status.isPublic() && !hidden && unverified.isEmpty();
    }

    Standing being(Status wanted) {
        return new Standing(wanted, hidden, unverified, invited, series);
    }

    Standing hidden(boolean wanted) {
        return new Standing(status, wanted, unverified, invited, series);
    }

    Standing with(List<OrganisationId> notVerified, List<Invitation> asked) {
        return new Standing(status, hidden, notVerified, asked, series);
    }

    Standing in(Series wanted) {
        return new Standing(status, hidden, unverified, invited, wanted);
    }
}
