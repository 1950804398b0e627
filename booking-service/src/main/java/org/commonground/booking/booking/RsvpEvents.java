package org.commonground.booking.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Consequences;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.event.EventId;
import org.commonground.booking.outbox.Outbox;
import org.commonground.booking.outbox.OutboxEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What follows from a decision: the booking says so, and an event about it is on its way to Kafka. */
@Component
class RsvpEvents implements Consequences {

    static final String TOPIC = "booking.rsvps";

    /** The event's data as the contract has it: facts, no personal data. */
    record Rsvp(
            String bookingId,
            String reference,
            String eventId,
            Booking.Status status,
            int places,
            Instant at,
            Allocation allocation) {}

    /** How full the event was after the decision. */
    record Allocation(long version, int capacity, int taken, int waiting) {}

    private final Bookings bookings;
    private final Outbox outbox;
    private final JsonMapper json;

    RsvpEvents(Bookings bookings, Outbox outbox, JsonMapper json) {
        this.bookings = bookings;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Map<BookingId, Standing> standings(Collection<BookingId> ids) {
        return bookings.findAll(ids).stream().collect(Collectors.toMap(Booking::id, Booking::standing));
    }

    @Override
    public void write(EventId event, List<Decision> decisions) {
        bookings.apply(decisions);
        outbox.add(decisions.stream().map(decision -> entry(event, decision)).toList());
    }

    OutboxEntry entry(EventId event, Decision decision) {
        var booking = decision.booking();
        return new OutboxEntry(
                booking + ":" + decision.sequence(),
                TOPIC,
                type(decision.kind()),
                booking.value(),
                decision.sequence(),
                decision.at(),
                json.writeValueAsString(data(event, decision)));
    }

    private static Rsvp data(EventId event, Decision decision) {
        return new Rsvp(
                decision.booking().value(),
                Reference.of(decision.booking()),
                event.value(),
                decision.kind() == Decision.Kind.CANCELLED ? Booking.Status.CANCELLED : Booking.Status.CONFIRMED,
                decision.places(),
                decision.at(),
                new Allocation(decision.allocationVersion(), decision.capacity(), decision.taken(), 0));
    }

    private static String type(Decision.Kind kind) {
        return switch (kind) {
            case CONFIRMED -> "booking.confirmed";
            case CHANGED -> "booking.changed";
            case CANCELLED -> "booking.cancelled";
            case REPEATED -> "booking.repeated";
        };
    }
}
