package org.commonground.directory.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.venue.Coordinates;
import org.commonground.directory.venue.Place;
import org.commonground.directory.venue.VenueId;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is, as it is sent.
 *
 * @param id of a venue's record: what it says holds then, and only another room may be named beside it
 */
public record VenueRequest(
        @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS) @Nullable
        String id,

        @PlainText(max = Place.LONGEST) @Nullable String name,

        @PlainText(max = Place.LONGEST) @Nullable String room,

        @PlainText(max = Place.LONGEST) @Nullable String address,

        @PlainText(max = Place.LONGEST_POSTCODE) @Nullable String postcode,

        @Nullable Double lat,

        @Nullable Double lon,

        @Size(max = Place.MOST_ACCESS, message = "Name at most {max} points.") @Nullable
        List<@NotBlank(message = "Say it in words.") @PlainText(max = Place.LONGEST_ACCESS) String> access,

        @PlainText(max = Place.LONGEST_ARRIVAL, multiline = true) @Nullable
        String arrival) {

    /** A place that has no record. */
    public static VenueRequest described(
            String name, @Nullable String address, @Nullable Double lat, @Nullable Double lon) {
        return new VenueRequest(null, name, null, address, null, lat, lon, null, null);
    }

    Location location() {
        return id == null ? described() : recorded(id);
    }

    /** What an event view says of a recorded venue may be sent back as it was read: the record wins. */
    private Location recorded(String venue) {
        return new Location.Recorded(new VenueId(venue), Checks.optionalText("venue.room", room, Place.LONGEST));
    }

    private Location described() {
        if (name == null || name.isBlank()) {
            throw new InvalidField("venue.name", "Give the venue's name.");
        }
        try {
            return new Location.Described(new Place(
                    name,
                    room,
                    new Place.Address(address, postcode),
                    Coordinates.optional(lat, lon),
                    new Place.Welcome(Objects.requireNonNullElse(access, List.of()), arrival)));
        } catch (InvalidField e) {
            throw e.under("venue");
        }
    }
}
