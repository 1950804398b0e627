package org.commonground.directory.speaker;

import java.util.List;
import org.commonground.directory.field.Checks;
import org.jspecify.annotations.Nullable;

/** Who a speaker is. */
public record SpeakerProfile(
        Kind kind,
        String name,
        Affiliation affiliation,
        @Nullable String biography,
        List<Work> works) {

    /** A charity may speak as a whole. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    static final int LONGEST_NAME = 160;
    static final int LONGEST_BIOGRAPHY = 5_000;
    static final int MOST_WORKS = 30;

    public SpeakerProfile {
        name = Checks.text("name", name, LONGEST_NAME);
        biography = Checks.optionalText("biography", biography, LONGEST_BIOGRAPHY);
        works = Checks.distinct("works", works, MOST_WORKS);
    }
}
