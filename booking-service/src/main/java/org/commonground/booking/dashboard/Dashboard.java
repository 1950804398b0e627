package org.commonground.booking.dashboard;

import java.time.Instant;
import java.util.List;

/**
 * An event's bookings at one moment, as its organisers see them.
 *
 * @param held places in named holds
 * @param bookings confirmed ones
 * @param cancelled bookings that were given back
 * @param trend places taken over time, oldest first, at most {@value Trend#MAX_POINTS} points
 * @param latest the newest bookings first, at most {@value DashboardReader#LATEST}
 */
record Dashboard(
        String eventId,
        int capacity,
        int held,
        int taken,
        int placesLeft,
        int cancelled,
        int bookings,
        List<Point> trend,
        List<Line> latest) {

    /** How many places were taken at a moment. */
    record Point(Instant at, int taken) {}

    /** One booking in the list that moves; {@code at} is when it last changed. */
    record Line(String id, String reference, String name, int places, String status, Instant at) {}
}
