package org.commonground.directory.speaker;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.StateDocument;
import org.commonground.directory.page.Search;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/** A speaker as it is stored; public because the codec reads it by reflection. */
public record SpeakerDocument(
        @BsonId String id,
        String slug,
        long version,
        Instant changedAt,
        boolean unpublished,
        SpeakerProfile.Kind kind,
        String name,
        @Nullable String affiliation,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable String biography,
        List<StoredWork> works,
        @Nullable String steward,
        String searchable)
        implements StateDocument {

    /** A work as it is stored. */
    public record StoredWork(String title, @Nullable String url) {}

    static SpeakerDocument of(Speaker speaker) {
        var profile = speaker.profile();
        var affiliation = profile.affiliation();
        var organisation = affiliation.organisation();
        return new SpeakerDocument(
                speaker.id().value(),
                speaker.slug().value(),
                speaker.revision().number(),
                speaker.revision().at(),
                true,
                profile.kind(),
                profile.name(),
                affiliation.name(),
                affiliation.role(),
                organisation == null ? null : organisation.value(),
                profile.biography(),
                profile.works().stream()
                        .map(work -> new StoredWork(work.title(), WebAddress.textOf(work.url())))
                        .toList(),
                speaker.steward() == null ? null : speaker.steward().value(),
                Search.text(profile.name(), affiliation.name(), affiliation.role()));
    }

    Speaker speaker() {
        var reference = organisation == null ? null : new OrganisationId(organisation);
        var made = works.stream()
                .map(work -> new Work(work.title(), WebAddress.optional("url", work.url())))
                .toList();
        return new Speaker(
                new SpeakerId(id),
                new Slug(slug),
                new SpeakerProfile(kind, name, new Affiliation(affiliation, role, reference), biography, made),
                steward == null ? null : new OrganisationId(steward),
                new Revision(version, changedAt));
    }
}
