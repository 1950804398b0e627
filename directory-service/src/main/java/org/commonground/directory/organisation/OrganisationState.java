package org.commonground.directory.organisation;

import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/** An organisation on the wire, as others are told of it. */
public record OrganisationState(
        String id,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String location,
        boolean verified) {

    public static OrganisationState from(Organisation organisation) {
        var profile = organisation.profile();
        return new OrganisationState(
                organisation.id().value(),
                organisation.slug().value(),
                profile.name(),
                profile.summary(),
                WebAddress.textOf(profile.website()),
                profile.location(),
                profile.verified());
    }
}
