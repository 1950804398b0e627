package org.commonground.directory.organisation;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.outbox.StateDocument;
import org.commonground.directory.page.Search;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is stored; public because the codec reads it by reflection.
 *
 * @param mail null where it set nothing
 */
public record OrganisationDocument(
        @BsonId String id,
        String slug,
        long version,
        Instant changedAt,
        boolean unpublished,
        Organisation.Status status,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String logo,
        @Nullable String location,
        List<StoredIdentifier> identifiers,
        @Nullable StoredLetterhead mail,
        String searchable)
        implements StateDocument {

    /** An identifier as it is stored. */
    public record StoredIdentifier(String scheme, String id) {}

    /** What its letters carry, as it is stored. */
    public record StoredLetterhead(@Nullable String replyTo, List<String> signature, Letterhead.Language language) {

        static @Nullable StoredLetterhead of(Letterhead letterhead) {
            var replyTo = letterhead.replyTo();
            return letterhead.equals(Letterhead.PLAIN)
                    ? null
                    : new StoredLetterhead(
                            replyTo == null ? null : replyTo.value(), letterhead.signature(), letterhead.language());
        }

        Letterhead letterhead() {
            return new Letterhead(replyTo == null ? null : new EmailAddress(replyTo), signature, language);
        }
    }

    static OrganisationDocument of(Organisation organisation) {
        var profile = organisation.profile();
        return new OrganisationDocument(
                organisation.id().value(),
                organisation.slug().value(),
                organisation.revision().number(),
                organisation.revision().at(),
                true,
                organisation.status(),
                profile.name(),
                profile.summary(),
                WebAddress.textOf(profile.links().website()),
                WebAddress.textOf(profile.links().logo()),
                profile.location(),
                profile.identifiers().stream()
                        .map(it -> new StoredIdentifier(it.scheme(), it.id()))
                        .toList(),
                StoredLetterhead.of(profile.letterhead()),
                Search.text(profile.name(), profile.summary(), profile.location()));
    }

    Organisation organisation() {
        var links = new OrganisationProfile.Links(
                WebAddress.optional("website", website), WebAddress.optional("logo", logo));
        return new Organisation(
                new OrganisationId(id),
                new Slug(slug),
                new OrganisationProfile(
                        name,
                        new OrganisationProfile.About(summary, location),
                        links,
                        identifiers.stream()
                                .map(it -> new Identifier(it.scheme(), it.id()))
                                .toList(),
                        mail == null ? Letterhead.PLAIN : mail.letterhead()),
                status,
                new Revision(version, changedAt));
    }
}
