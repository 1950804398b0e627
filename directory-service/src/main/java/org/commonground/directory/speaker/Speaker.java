package org.commonground.directory.speaker;

import java.time.Instant;
import org.commonground.directory.address.Slug;

/** A speaker, shared by all who invite them. */
public record Speaker(SpeakerId id, Slug slug, SpeakerProfile profile, long version, Instant changedAt) {

    private static final String SLUG_OTHERWISE = "speaker";

    static Slug slugFor(SpeakerProfile profile) {
        return Slug.from(profile.name(), SLUG_OTHERWISE);
    }

    static Speaker introduced(SpeakerId id, Slug slug, SpeakerProfile profile, Instant now) {
        return new Speaker(id, slug, profile, 1, now);
    }

    Speaker with(SpeakerProfile changed, Instant now) {
        return new Speaker(id, slug, changed, version + 1, now);
    }

    public String name() {
        return profile.name();
    }
}
