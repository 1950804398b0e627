package org.commonground.directory.organisation;

import java.time.Instant;
import org.commonground.directory.address.Slug;

/** An organisation that hosts events or stands behind them. */
public record Organisation(OrganisationId id, Slug slug, OrganisationProfile profile, long version, Instant changedAt) {

    private static final String SLUG_OTHERWISE = "organisation";

    static Slug slugFor(OrganisationProfile profile) {
        return Slug.from(profile.name(), SLUG_OTHERWISE);
    }

    static Organisation founded(OrganisationId id, Slug slug, OrganisationProfile profile, Instant now) {
        return new Organisation(id, slug, profile, 1, now);
    }

    Organisation with(OrganisationProfile changed, Instant now) {
        return new Organisation(id, slug, changed, version + 1, now);
    }

    public String name() {
        return profile.name();
    }
}
