package org.commonground.directory.organisation;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.outbox.StateDocument;
import org.commonground.directory.page.Search;
import org.jspecify.annotations.Nullable;

/** An organisation as it is stored; public because the codec reads it by reflection. */
public record OrganisationDocument(
        @BsonId String id,
        String slug,
        long version,
        Instant changedAt,
        boolean unpublished,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String location,
        boolean verified,
        String searchable)
        implements StateDocument {

    static OrganisationDocument of(Organisation organisation) {
        var profile = organisation.profile();
        return new OrganisationDocument(
                organisation.id().value(),
                organisation.slug().value(),
                organisation.version(),
                organisation.changedAt(),
                true,
                profile.name(),
                profile.summary(),
                WebAddress.textOf(profile.website()),
                profile.location(),
                profile.verified(),
                Search.text(profile.name(), profile.summary(), profile.location()));
    }

    Organisation organisation() {
        return new Organisation(
                new OrganisationId(id),
                new Slug(slug),
                new OrganisationProfile(name, summary, WebAddress.optional("website", website), location, verified),
                version,
                changedAt);
    }
}
