package org.commonground.directory.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A venue on the wire, as others are told of it. */
public record VenueState(
        String id,
        String slug,
        String name,
        @Nullable String room,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer capacity,
        List<String> access,
        @Nullable String arrival,
        List<RuleState> rules,
        @Nullable String steward,
        long version) {

    /** A rule on the wire. */
    public record RuleState(
            String id, String label, @Nullable String help) {}

    public static VenueState from(Venue venue) {
        var profile = venue.profile();
        var place = profile.place();
        var coordinates = place.coordinates();
        return new VenueState(
                venue.id().value(),
                venue.slug().value(),
                place.name(),
                place.room(),
                place.address().text(),
                place.address().postcode(),
                coordinates == null ? null : coordinates.lat(),
                coordinates == null ? null : coordinates.lon(),
                profile.capacity(),
                place.welcome().access(),
                place.welcome().arrival(),
                profile.rules().stream()
                        .map(rule -> new RuleState(rule.id(), rule.label(), rule.help()))
                        .toList(),
                venue.steward() == null ? null : venue.steward().value(),
                venue.revision().number());
    }
}
