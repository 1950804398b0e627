package org.commonground.booking.allocation;

/** Why a booking ended, or what happened to its event. */
public enum Reason {
    /** Its holder gave it back, left the waiting list or declined the offer. */
    BY_HOLDER,
    /** What was offered was not taken in time. */
    OFFER_LAPSED,
    /** The address was not confirmed in time. */
    NOT_CONFIRMED_IN_TIME,

    /** The event takes place at another time or place. */
    MOVED,
    /** The event does not take place. */
    CANCELLED,
    /** The event takes place at a time not known yet. */
    POSTPONED,
    /** The event takes place after all. */
    REINSTATED
}
