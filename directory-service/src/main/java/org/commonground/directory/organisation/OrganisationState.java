package org.commonground.directory.organisation;

import java.util.List;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/** An organisation on the wire, as others are told of it. */
public record OrganisationState(
        String id,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String logo,
        @Nullable String location,
        List<IdentifierState> identifiers,
        Organisation.Status status,
        boolean verified,
        long version) {

    /** An identifier on the wire. */
    public record IdentifierState(String scheme, String id) {}

    public static OrganisationState from(Organisation organisation) {
        var profile = organisation.profile();
        return new OrganisationState(
                organisation.id().value(),
                organisation.slug().value(),
                profile.name(),
                profile.summary(),
                WebAddress.textOf(profile.links().website()),
                WebAddress.textOf(profile.links().logo()),
                profile.location(),
                profile.identifiers().stream()
                        .map(it -> new IdentifierState(it.scheme(), it.id()))
                        .toList(),
                organisation.status(),
                organisation.isVerified(),
                organisation.revision().number());
    }
}
