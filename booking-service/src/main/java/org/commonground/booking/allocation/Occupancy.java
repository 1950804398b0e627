package org.commonground.booking.allocation;

/**
 * How full an event is.
 *
 * @param taken over {@code capacity} only after the room was made smaller
 * @param version rises with every decision
 */
public record Occupancy(int capacity, int taken, long version) {

    /** Never below zero. */
    public int placesLeft() {
        return Math.max(0, capacity - taken);
    }
}
