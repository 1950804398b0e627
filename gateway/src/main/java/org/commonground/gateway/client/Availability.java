package org.commonground.gateway.client;

/**
 * How full an event is, as the booking service counts it.
 *
 * @param held places kept in named holds; part of the capacity
 * @param waiting parties on the waiting list
 * @param waitingList whether one can join the list
 * @param bookable whether a party of one would get a place now
 */
public record Availability(
        int capacity, int held, int placesLeft, int waiting, boolean waitingList, boolean bookable, String reason) {

    public Availability {
        reason = Wire.text(reason);
    }

    /** Whether it is only places that are missing: not the time, nor the event itself. */
    public boolean full() {
        return !bookable && (reason.equals("FULL") || reason.isEmpty() && placesLeft < 1);
    }
}
