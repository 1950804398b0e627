package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as the record stands, to be changed by its steward.
 *
 * @param kind PERSON or ORGANISATION
 */
public record SpeakerRecord(
        String id,
        String slug,
        @Nullable String kind,
        String name,
        @Nullable Contributor organisation,
        @Nullable String affiliation,
        @Nullable String role,
        @Nullable String biography,
        List<Speaker.Work> works) {

    /** A speaker as the steward would have them; organisation and steward by their ids. */
    public record Wish(
            String kind,
            String name,
            @Nullable String organisation,
            @Nullable String affiliation,
            @Nullable String role,
            @Nullable String biography,
            List<Speaker.Work> works,
            @Nullable String steward) {}

    public SpeakerRecord {
        works = Wire.list(works);
    }
}
