package org.commonground.directory.places;

import org.jspecify.annotations.Nullable;

/**
 * How full an event is, as last heard from the booking service.
 *
 * @param taken places given out
 * @param left places that anybody may still book, which is fewer than are not taken where some are held; null where the
 *     booking service did not say
 */
public record PlaceCount(int taken, @Nullable Integer left) {

    /** Of an event nobody has booked yet. */
    public static final PlaceCount NOTHING_TAKEN = new PlaceCount(0, null);

    /** What is left in a room of this capacity, never negative. */
    public int placesLeft(int capacity) {
        return Math.clamp(left == null ? capacity - (long) taken : left, 0, capacity);
    }
}
