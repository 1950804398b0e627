package org.commonground.directory.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Where an event is, as it is sent. */
record VenueRequest(
        @NotBlank(message = "Give the venue's name.") @PlainText(max = Venue.LONGEST)
        String name,

        @PlainText(max = Venue.LONGEST) @Nullable String room,

        @PlainText(max = Venue.LONGEST) @Nullable String address,

        @PlainText(max = Venue.LONGEST_POSTCODE) @Nullable String postcode,

        @Nullable Double lat,

        @Nullable Double lon,

        @Size(max = Venue.MOST_ACCESS, message = "Name at most {max} points.") @Nullable
        List<@NotBlank(message = "Say it in words.") @PlainText(max = Venue.LONGEST_ACCESS) String> access) {

    Venue venue() {
        return new Venue(
                name,
                room,
                new Venue.Address(address, postcode),
                Coordinates.optional(lat, lon),
                Objects.requireNonNullElse(access, List.of()));
    }
}
