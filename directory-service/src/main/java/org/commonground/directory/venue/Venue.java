package org.commonground.directory.venue;

import java.time.Instant;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A venue, shared by all who meet there.
 *
 * @param steward the organisation that keeps the record; where there is none, administrators do
 */
public record Venue(
        VenueId id,
        Slug slug,
        VenueProfile profile,
        @Nullable OrganisationId steward,
        Revision revision) {

    private static final String SLUG_OTHERWISE = "venue";

    static Slug slugFor(VenueProfile profile) {
        return Slug.from(profile.place().name(), SLUG_OTHERWISE);
    }

    static Venue recorded(VenueId id, Slug slug, VenueProfile profile, @Nullable OrganisationId steward, Instant now) {
        return new Venue(id, slug, profile, steward, Revision.first(now));
    }

    Venue with(VenueProfile changed, @Nullable OrganisationId keptBy, Instant now) {
        return new Venue(id, slug, changed, keptBy, revision.next(now));
    }
}
