package org.commonground.booking.event;

/** Whoever gives out places hears how the event now stands. */
public interface Rooms {

    /** The directory announced the event; an older announcement than one already heard is ignored. */
    void announce(BookableEvent event);
}
