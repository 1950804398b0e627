package org.commonground.directory.organisation;

import jakarta.validation.constraints.NotBlank;
import org.commonground.directory.field.WebAddress;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What is sent to create or change an organisation. */
record OrganisationRequest(
        @NotBlank(message = "Give the organisation's name.") @PlainText(max = OrganisationProfile.LONGEST_NAME)
        String name,

        @PlainText(max = OrganisationProfile.LONGEST_SUMMARY, multiline = true) @Nullable
        String summary,

        @PlainText(max = 500) @Nullable String website,

        @PlainText(max = OrganisationProfile.LONGEST_LOCATION) @Nullable
        String location,

        @Nullable Boolean verified) {

    OrganisationProfile profile() {
        return new OrganisationProfile(
                name, summary, WebAddress.optional("website", website), location, Boolean.TRUE.equals(verified));
    }
}
