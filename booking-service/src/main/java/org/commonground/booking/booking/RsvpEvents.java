package org.commonground.booking.booking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Consequences;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.allocation.Writing;
import org.commonground.booking.event.EventId;
import org.commonground.booking.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What follows from a decision: the booking says so, and an event about it is on its way to Kafka. */
@Component
class RsvpEvents implements Consequences {

    private final Bookings bookings;
    private final EventBookings eventBookings;
    private final RsvpContract contract;
    private final Outbox outbox;
    private final DecisionLogs logs;
    private final Executor executor;

    RsvpEvents(
            Bookings bookings,
            EventBookings eventBookings,
            RsvpContract contract,
            Outbox outbox,
            DecisionLogs logs,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.bookings = bookings;
        this.eventBookings = eventBookings;
        this.contract = contract;
        this.outbox = outbox;
        this.logs = logs;
        this.executor = executor;
    }

    @Override
    public Map<BookingId, Standing> standings(Collection<BookingId> ids) {
        return eventBookings.standings(List.copyOf(ids));
    }

    @Override
    public Map<BookingId, Standing> open(EventId event) {
        return eventBookings.open(event);
    }

    @Override
    public List<BookingId> active(EventId event, @Nullable BookingId after, int limit) {
        return eventBookings.active(event, after, limit);
    }

    @Override
    public Map<EventId, Long> occupied() {
        return eventBookings.occupied();
    }

    /**
     * Bookings before events: whoever hears of a decision finds the booking as it says. Who asked for it need not wait until the
     * event is in the outbox, as the journal has it too.
     */
    @Override
    public Writing write(Allocation decided) {
        var logged = logs.begin(decided);
        bookings.apply(decided.journal());
        var said = Writing.begin(() -> outbox.add(contract.events(decided)), executor);
        logged.await();
        return said;
    }
}
