package org.commonground.booking.allocation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonground.booking.allocation.Decision.Kind;
import org.commonground.booking.event.EventId;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final EventId EVENT = new EventId("event");
    private static final BookingId BOOKING = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");

    private final Allocations allocations = mock();
    private final Consequences consequences = mock();
    private final Desk desk = new Desk(EVENT, allocations, consequences, Clock.systemUTC());

    @Test
    void whatAnotherInstanceLeftInTheJournalIsCompletedThoughThisOneRemembersAnOlderState() {
        when(allocations.find(EVENT)).thenReturn(Allocation.unannounced(EVENT));
        when(allocations.replace(any())).thenReturn(true);
        desk.decide(List.of(new Command.Resize(60, 1)));
        var left = List.of(new Decision(BOOKING, Kind.CONFIRMED, 1, 2, Instant.EPOCH, 2, 60, 2));
        when(allocations.find(EVENT)).thenReturn(new Allocation(EVENT, 2, 1, 60, 2, left));

        desk.decide(List.of(new Command.Settle()));

        verify(consequences).write(EVENT, left);
    }
}
