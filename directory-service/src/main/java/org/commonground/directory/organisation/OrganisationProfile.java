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
        String name, About about, Links links, List<Identifier> identifiers, Letterhead letterhead) {

    /** What it does, and where. */
    public record About(@Nullable String summary, @Nullable String location) {

        /** Nothing was said. */
        public static final About NOTHING = new About(null, null);

        public About {
            summary = Checks.optionalText("summary", summary, LONGEST_SUMMARY);
            location = Checks.optionalText("location", location, LONGEST_LOCATION);
        }
    }

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
        identifiers = Checks.distinct("identifiers", identifiers, MOST_IDENTIFIERS);
    }

    /** The same with other letters. */
    public OrganisationProfile with(Letterhead wanted) {
        return new OrganisationProfile(name, about, links, identifiers, wanted);
    }

    public @Nullable String summary() {
        return about.summary();
    }

    public @Nullable String location() {
        return about.location();
    }
}
