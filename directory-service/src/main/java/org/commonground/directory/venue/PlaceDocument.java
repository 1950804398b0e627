package org.commonground.directory.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place as it is stored; public because the codec reads it by reflection. */
public record PlaceDocument(
        String name,
        @Nullable String room,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> access,
        @Nullable String arrival) {

    public static PlaceDocument of(Place place) {
        var coordinates = place.coordinates();
        return new PlaceDocument(
                place.name(),
                place.room(),
                place.address().text(),
                place.address().postcode(),
                coordinates == null ? null : coordinates.lat(),
                coordinates == null ? null : coordinates.lon(),
                place.welcome().access(),
                place.welcome().arrival());
    }

    public Place place() {
        return new Place(
                name,
                room,
                new Place.Address(address, postcode),
                Coordinates.optional(lat, lon),
                new Place.Welcome(access, arrival));
    }
}
