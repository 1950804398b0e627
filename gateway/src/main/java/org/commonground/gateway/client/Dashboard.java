package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an event is filling up.
 *
 * @param held places kept for speakers, hosts and press; part of the capacity
 * @param cancelled bookings that were given back
 * @param trend places taken, after each change, in order of time
 * @param latest the newest bookings first
 */
public record Dashboard(
        int capacity,
        int held,
        int taken,
        int placesLeft,
        int cancelled,
        int bookings,
        List<Point> trend,
        List<Entry> latest) {

    /** The number of places taken from a moment on. */
    public record Point(Instant at, int taken) {}

    /** One booking in the list. */
    public record Entry(String reference, @Nullable String name, int places, String status, Instant at) {}

    public Dashboard {
        trend = Wire.list(trend);
        latest = Wire.list(latest);
    }
}
