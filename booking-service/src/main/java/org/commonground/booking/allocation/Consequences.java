package org.commonground.booking.allocation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;

/** What follows from decisions; written after them, as often as need be, with the same result. */
public interface Consequences {

    /** How the bookings stand, as written; a booking that is not there is left out. */
    Map<BookingId, Standing> standings(Collection<BookingId> bookings);

    /** All of the event's bookings that wait, or have something to answer. */
    Map<BookingId, Standing> open(EventId event);

    /** The event's active bookings after the given one in the order of their ids, at most {@code limit}; null: the first. */
    List<BookingId> active(EventId event, @Nullable BookingId after, int limit);

    /** Places of bookings that are confirmed, offered or held, as the bookings say, by event. */
    Map<EventId, Long> occupied();

    /**
     * Writes what the allocation's journal says into the bookings and the outbox; repeating it changes nothing.
     *
     * @return what is still being written when the bookings say so. Until that is done, the journal must stay
     */
    Writing write(Allocation decided);
}
