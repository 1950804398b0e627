package org.commonground.booking.allocation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonground.booking.event.EventId;

/** What follows from decisions; written after them, as often as need be, with the same result. */
public interface Consequences {

    /** How the bookings stand, as written; a booking that is not there is left out. */
    Map<BookingId, Standing> standings(Collection<BookingId> bookings);

    /** Writes the decisions into the bookings and the outbox; repeating it changes nothing. */
    void write(EventId event, List<Decision> decisions);
}
