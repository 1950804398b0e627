package org.commonground.directory.speaker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What is sent to create or change a speaker. */
record SpeakerRequest(
        @NotNull(message = "Say what the speaker is: PERSON or ORGANISATION.")
        SpeakerProfile.Kind kind,

        @NotBlank(message = "Give the speaker's name.") @PlainText(max = SpeakerProfile.LONGEST_NAME)
        String name,

        @PlainText(max = Affiliation.LONGEST) @Nullable String affiliation,

        @PlainText(max = Affiliation.LONGEST) @Nullable String role,

        @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS) @Nullable
        String organisation,

        @PlainText(max = SpeakerProfile.LONGEST_BIOGRAPHY, multiline = true) @Nullable
        String biography,

        @Size(max = SpeakerProfile.MOST_WORKS, message = "Name at most {max} works.") @Nullable
        List<@Valid @NotNull(message = "Give a work with a title.") WorkRequest> works,

        @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS) @Nullable
        String steward) {

    record WorkRequest(
            @NotBlank(message = "Give the work's title.") @PlainText(max = Work.LONGEST_TITLE)
            String title,

            @PlainText(max = 500) @Nullable String url) {}

    @Nullable
    OrganisationId keptBy() {
        return steward == null ? null : new OrganisationId(steward);
    }

    SpeakerProfile profile() {
        var made = works == null ? List.<WorkRequest>of() : works;
        return new SpeakerProfile(
                kind,
                name,
                new Affiliation(affiliation, role, organisation == null ? null : new OrganisationId(organisation)),
                biography,
                made.stream()
                        .map(work -> new Work(work.title(), WebAddress.optional("works.url", work.url())))
                        .toList());
    }
}
