package org.commonground.booking.event;

/** Whoever gives out places hears how many there are. */
public interface RoomSizes {

    /** Sets the room's size; an older {@code sequence} than one already heard is ignored. */
    void resize(EventId event, int capacity, long sequence);
}
