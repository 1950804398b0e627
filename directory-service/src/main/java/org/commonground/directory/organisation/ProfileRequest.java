package org.commonground.directory.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.commonground.directory.field.WebAddress;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What an organisation sends to say who it is. */
public record ProfileRequest(
        @NotBlank(message = "Give the organisation's name.") @PlainText(max = OrganisationProfile.LONGEST_NAME)
        String name,

        @PlainText(max = OrganisationProfile.LONGEST_SUMMARY, multiline = true) @Nullable
        String summary,

        @PlainText(max = 500) @Nullable String website,

        @PlainText(max = 500) @Nullable String logo,

        @PlainText(max = OrganisationProfile.LONGEST_LOCATION) @Nullable
        String location,

        @Size(max = OrganisationProfile.MOST_IDENTIFIERS, message = "Name at most {max}.") @Nullable
        List<@NotNull(message = Identifier.SCHEME_WORDS) @Valid IdentifierRequest> identifiers) {

    /** An identifier as it is sent. */
    public record IdentifierRequest(
            @NotNull(message = Identifier.SCHEME_WORDS)
            @Pattern(regexp = Identifier.SCHEME, message = Identifier.SCHEME_WORDS)
            String scheme,

            @NotNull(message = Identifier.ID_WORDS) @Pattern(regexp = Identifier.ID, message = Identifier.ID_WORDS)
            String id) {}

    /** With plain letters: what they carry is set by itself. */
    public OrganisationProfile profile() {
        var named = identifiers == null ? List.<IdentifierRequest>of() : identifiers;
        return new OrganisationProfile(
                name,
                new OrganisationProfile.About(summary, location),
                new OrganisationProfile.Links(
                        WebAddress.optional("website", website), WebAddress.optional("logo", logo)),
                named.stream().map(it -> new Identifier(it.scheme(), it.id())).toList(),
                Letterhead.PLAIN);
    }
}
