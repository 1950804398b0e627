package org.commonground.directory.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.field.Checks;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What is sent to record or change a venue. */
record VenueRecordRequest(
        @NotBlank(message = "Give the venue's name.") @PlainText(max = Place.LONGEST)
        String name,

        @PlainText(max = Place.LONGEST) @Nullable String room,

        @PlainText(max = Place.LONGEST) @Nullable String address,

        @PlainText(max = Place.LONGEST_POSTCODE) @Nullable String postcode,

        @Nullable Double lat,

        @Nullable Double lon,

        @Min(value = 1, message = "Give a capacity from 1 to 250000.")
        @Max(value = VenueProfile.LARGEST, message = "Give a capacity from 1 to 250000.")
        @Nullable
        Integer capacity,

        @Size(max = Place.MOST_ACCESS, message = "Name at most {max} points.") @Nullable
        List<@NotBlank(message = "Say it in words.") @PlainText(max = Place.LONGEST_ACCESS) String> access,

        @PlainText(max = Place.LONGEST_ARRIVAL, multiline = true) @Nullable
        String arrival,

        @Size(max = VenueProfile.MOST_RULES, message = "Name at most {max} rules.") @Nullable
        List<@NotNull(message = "Give a rule, or leave it out.") @Valid RuleRequest> rules,

        @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS) @Nullable
        String steward) {

    record RuleRequest(
            @NotNull(message = VenueRule.ID_WORDS) @Pattern(regexp = VenueRule.ID, message = VenueRule.ID_WORDS)
            String id,

            @NotBlank(message = "Say what the venue wants to know.") @PlainText(max = VenueRule.LONGEST_LABEL)
            String label,

            @PlainText(max = VenueRule.LONGEST_HELP, multiline = true) @Nullable
            String help) {}

    @Nullable
    OrganisationId keptBy() {
        return steward == null ? null : new OrganisationId(steward);
    }

    VenueProfile profile() {
        return new VenueProfile(
                new Place(
                        name,
                        room,
                        new Place.Address(address, postcode),
                        Coordinates.optional(lat, lon),
                        new Place.Welcome(Objects.requireNonNullElse(access, List.of()), arrival)),
                capacity,
                Objects.<List<RuleRequest>>requireNonNullElse(rules, List.of()).stream()
                        .map(rule -> new VenueRule(rule.id(), rule.label(), rule.help()))
                        .toList());
    }
}
