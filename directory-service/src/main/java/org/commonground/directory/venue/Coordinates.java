package org.commonground.directory.venue;

import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/** A place on the globe in degrees (WGS 84): latitude −90 to 90, longitude −180 to 180. */
public record Coordinates(double lat, double lon) {

    public Coordinates {
        if (!(lat >= -90 && lat <= 90)) {
            throw new InvalidField("lat", "Give a latitude from -90 to 90, like 51.4998.");
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new InvalidField("lon", "Give a longitude from -180 to 180, like -0.1247.");
        }
    }

    /** Both or neither: half a position leads nowhere. */
    public static @Nullable Coordinates optional(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null) {
            throw new InvalidField("lat", "Give the latitude too, or leave out both.");
        }
        if (lon == null) {
            throw new InvalidField("lon", "Give the longitude too, or leave out both.");
        }
        return new Coordinates(lat, lon);
    }
}
