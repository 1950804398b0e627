package org.commonground.booking.allocation;

/**
 * How full an event is.
 *
 * @param capacity of the room
 * @param held places in holds that are not filled
 * @param taken places of confirmed bookings, and those offered or held until an address is confirmed
 * @param waiting parties that wait
 * @param version rises with every decision
 */
public record Occupancy(int capacity, int held, int taken, int waiting, long version) {

    /** What anybody may book; 0 or more. */
    public int placesLeft() {
        return Math.max(0, capacity - held - taken);
    }

    /** How many more are held and taken than the room has, after it was made smaller; 0 or more. */
    public int overBy() {
        return Math.max(0, held + taken - capacity);
    }
}
