package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an event is filling up.
 *
 * @param held places kept for speakers, hosts and press; part of the capacity
 * @param waiting parties on the waiting list
 * @param waitingPlaces how many places they wait for
 * @param overBy how many more are taken or held than the room has
 * @param cancelled bookings that were given back
 * @param trend places taken, after each change, in order of time
 * @param latest the newest bookings first
 */
public record Dashboard(
        int capacity,
        int held,
        int taken,
        int placesLeft,
        int waiting,
        int waitingPlaces,
        int overBy,
        int cancelled,
        int bookings,
        List<Block> holds,
        List<Point> trend,
        List<Entry> latest) {

    /** A named hold. */
    public record Block(String name, int places, int filled) {}

    /** The number of places taken from a moment on. */
    public record Point(Instant at, int taken) {}

    /** One booking in the list. */
    public record Entry(String reference, @Nullable String name, int places, String status, Instant at) {}

    public Dashboard {
        holds = Wire.list(holds);
        trend = Wire.list(trend);
        latest = Wire.list(latest);
    }
}
