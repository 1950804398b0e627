package org.commonground.directory.organisation;

import java.util.List;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about itself.
 *
 * @param identifiers what registers call it, at most 10
 */
public record OrganisationProfile(
        String name,
        @Nullable String summary,
        Links links,
        @Nullable String location,
        List<Identifier> identifiers) {

    /**
     * Where more of it is found.
     *
     * @param logo an image, by https only: it is shown on pages that are
     */
    public record Links(
            @Nullable WebAddress website, @Nullable WebAddress logo) {

        /** No addresses at all. */
        public static final Links NONE = new Links(null, null);

        public Links {
            if (logo != null && !logo.value().startsWith("https://")) {
                throw new InvalidField("logo", "Give an address that begins with https://.");
            }
        }
    }

    static final int LONGEST_NAME = 160;
    static final int LONGEST_SUMMARY = 2_000;
    static final int LONGEST_LOCATION = 160;
    static final int MOST_IDENTIFIERS = 10;

    public OrganisationProfile {
        name = Checks.text("name", name, LONGEST_NAME);
        summary = Checks.optionalText("summary", summary, LONGEST_SUMMARY);
        location = Checks.optionalText("location", location, LONGEST_LOCATION);
        identifiers = Checks.distinct("identifiers", identifiers, MOST_IDENTIFIERS);
    }
}
