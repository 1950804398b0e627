package org.commonground.directory.organisation;

import org.commonground.directory.field.Checks;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about itself.
 *
 * @param verified whether an administrator has made sure that it is what it says
 */
public record OrganisationProfile(
        String name,
        @Nullable String summary,
        @Nullable WebAddress website,
        @Nullable String location,
        boolean verified) {

    static final int LONGEST_NAME = 160;
    static final int LONGEST_SUMMARY = 2_000;
    static final int LONGEST_LOCATION = 160;

    public OrganisationProfile {
        name = Checks.text("name", name, LONGEST_NAME);
        summary = Checks.optionalText("summary", summary, LONGEST_SUMMARY);
        location = Checks.optionalText("location", location, LONGEST_LOCATION);
    }
}
