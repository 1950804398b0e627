package org.commonground.booking.dashboard;

import java.time.Instant;
import java.util.List;
import org.commonground.booking.allocation.Allocation;

/**
 * An event's bookings at one moment, as its organisers see them.
 *
 * @param held places in holds that nobody is named for yet
 * @param overBy how many more are held and taken than the room has, after it was made smaller
 * @param waiting parties on the waiting list, for {@code waitingPlaces} places
 * @param bookings confirmed ones
 * @param cancelled bookings that were given back
 * @param trend places taken over time, oldest first
 * @param latest the bookings that changed last, the last first
 */
public record Dashboard(
        String eventId,
        int capacity,
        int held,
        int taken,
        int placesLeft,
        int overBy,
        int waiting,
        int waitingPlaces,
        int cancelled,
        int bookings,
        List<Held> holds,
        List<Point> trend,
        List<Line> latest) {

    /** How many places were taken at a moment. */
    public record Point(Instant at, int taken) {}

    /** A hold: so many places, of which so many are filled by name. */
    record Held(String name, int places, int filled) {}

    /** One booking in the list that moves; {@code at} is when it last changed. */
    record Line(String id, String reference, String name, int places, String status, Instant at) {}

    static Dashboard of(Allocation allocation, List<Point> trend, List<Line> latest) {
        var occupancy = allocation.occupancy();
        var tally = allocation.tally();
        return new Dashboard(
                allocation.event().value(),
                occupancy.capacity(),
                occupancy.held(),
                occupancy.taken(),
                occupancy.placesLeft(),
                occupancy.overBy(),
                tally.waiting(),
                tally.waitingPlaces(),
                tally.cancelled(),
                tally.confirmed(),
                allocation.holds().stream()
                        .map(hold -> new Held(hold.name(), hold.places(), hold.filled()))
                        .toList(),
                trend,
                latest);
    }
}
