package org.commonground.directory.organisation;

import java.time.Instant;
import org.commonground.directory.address.Slug;
import org.commonground.directory.revision.Revision;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** An organisation that hosts events or stands behind them. */
public record Organisation(
        OrganisationId id, Slug slug, OrganisationProfile profile, Status status, Revision revision) {

    /** Whether an administrator has made sure that it is what it says. */
    public enum Status {
        /** Nobody has looked yet. */
        PENDING,
        VERIFIED,
        REFUSED,
        /** It was verified once. */
        SUSPENDED
    }

    private static final String SLUG_OTHERWISE = "organisation";

    static Slug slugFor(OrganisationProfile profile) {
        return Slug.from(profile.name(), SLUG_OTHERWISE);
    }

    Organisation with(OrganisationProfile changed, Instant now) {
        return new Organisation(id, slug, changed, status, revision.next(now));
    }

    public Organisation being(Status decided, Instant now) {
        return new Organisation(id, slug, profile, decided, revision.next(now));
    }

    public String name() {
        return profile.name();
    }

    /** What is not verified is there for its own members and for administrators only. */
    public boolean isVerified() {
        return status == Status.VERIFIED;
    }

    public boolean isSeenBy(@Nullable Caller caller) {
        return isVerified() || (caller != null && caller.may(Role.DOOR, id.value()));
    }
}
