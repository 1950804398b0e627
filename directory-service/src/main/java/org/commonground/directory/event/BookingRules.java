package org.commonground.directory.event;

import org.commonground.directory.field.InvalidField;

/**
 * How places may be booked.
 *
 * @param capacity how many people the room holds, 1 to 250,000
 * @param window when booking is open
 * @param maxPartySize how many places one booking may take, 1 to 100
 * @param allotment how places are given out
 * @param form what is asked of whoever books
 */
public record BookingRules(
        int capacity, BookingWindow window, int maxPartySize, Allotment allotment, BookingForm form) {

    static final int LARGEST_ROOM = 250_000;
    static final int LARGEST_PARTY = 100;
    static final int USUAL_PARTY = 6;

    /** The same for another date. */
    BookingRules moved(Schedule from, Schedule to) {
        return new BookingRules(capacity, window.moved(from, to), maxPartySize, allotment, form);
    }

    public BookingRules {
        if (capacity < 1 || capacity > LARGEST_ROOM) {
            throw new InvalidField("capacity", "Give a capacity from 1 to 250000.");
        }
        if (maxPartySize < 1 || maxPartySize > LARGEST_PARTY) {
            throw new InvalidField("booking.maxPartySize", "Give a party size from 1 to 100.");
        }
    }
}
