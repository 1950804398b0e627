package org.commonground.directory.speaker;

import java.time.Instant;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A speaker, shared by all who invite them.
 *
 * @param steward the organisation that keeps the record; where there is none, administrators do
 */
public record Speaker(
        SpeakerId id,
        Slug slug,
        SpeakerProfile profile,
        @Nullable OrganisationId steward,
        Revision revision) {

    private static final String SLUG_OTHERWISE = "speaker";

    static Slug slugFor(SpeakerProfile profile) {
        return Slug.from(profile.name(), SLUG_OTHERWISE);
    }

    static Speaker introduced(
            SpeakerId id, Slug slug, SpeakerProfile profile, @Nullable OrganisationId steward, Instant now) {
        return new Speaker(id, slug, profile, steward, Revision.first(now));
    }

    Speaker with(SpeakerProfile changed, @Nullable OrganisationId keptBy, Instant now) {
        return new Speaker(id, slug, changed, keptBy, revision.next(now));
    }

    public String name() {
        return profile.name();
    }
}
