package org.commonground.booking.booking;

import java.time.Instant;
import java.util.stream.Stream;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.Reason;
import org.commonground.booking.allocation.State;
import org.commonground.booking.outbox.OutboxEntry;
import org.commonground.booking.outbox.OutboxGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What this service says on Kafka, as {@code contract/asyncapi.yaml} has it: facts, no personal data. */
@Component
class RsvpContract {

    static final String RSVPS = "booking.rsvps";
    static final String ALLOCATIONS = "booking.allocations";

    record Rsvp(
            String bookingId,
            String reference,
            String eventId,
            long eventSequence,
            State status,
            @Nullable State previousStatus,
            int places,
            int waitingFor,
            @Nullable Integer position,
            @Nullable Instant respondBy,
            @Nullable Reason reason,
            Instant at,
            Counts allocation) {}

    record Allocated(String eventId, Instant at, Counts allocation) {}

    /** How full the event was after the decision. */
    record Counts(long version, int capacity, int held, int taken, int placesLeft, int waiting) {

        static Counts of(Allocation allocation) {
            var now = allocation.occupancy();
            return new Counts(now.version(), now.capacity(), now.held(), now.taken(), now.placesLeft(), now.waiting());
        }
    }

    private final JsonMapper json;

    RsvpContract(JsonMapper json) {
        this.json = json;
    }

    /** One for each decision in the journal, and one that says how full the event is after them. */
    OutboxGroup events(Allocation decided) {
        var decisions = decided.journal().decisions().stream().map(decision -> rsvp(decided, decision));
        var allocation = allocation(decided);
        return new OutboxGroup(
                allocation.id(),
                allocation.time(),
                decided.version(),
                Stream.concat(decisions, Stream.of(allocation)).toList());
    }

    OutboxEntry rsvp(Allocation decided, Decision decision) {
        var booking = decision.booking();
        return new OutboxEntry(
                booking + ":" + decision.sequence(),
                RSVPS,
                type(decision.kind()),
                booking.value(),
                decision.sequence(),
                decided.journal().at(),
                json.writeValueAsString(data(decided, decision)));
    }

    OutboxEntry allocation(Allocation decided) {
        var event = decided.event().value();
        var at = decided.journal().at();
        return new OutboxEntry(
                event + ":" + decided.version(),
                ALLOCATIONS,
                "allocation.changed",
                event,
                decided.version(),
                at,
                json.writeValueAsString(new Allocated(event, at, Counts.of(decided))));
    }

    private static Rsvp data(Allocation decided, Decision decision) {
        var after = decision.after();
        return new Rsvp(
                decision.booking().value(),
                Reference.of(decision.booking()),
                decided.event().value(),
                decided.room().sequence(),
                after.state(),
                decision.before() == State.UNDECIDED ? null : decision.before(),
                after.places(),
                after.waitingFor(),
                decision.position(),
                after.until(),
                decision.reason(),
                decided.journal().at(),
                Counts.of(decided));
    }

    private static String type(Decision.Kind kind) {
        return switch (kind) {
            case CONFIRMED -> "booking.confirmed";
            case WAITLISTED -> "booking.waitlisted";
            case OFFERED -> "booking.offered";
            case HELD -> "booking.held";
            case CHANGED -> "booking.changed";
            case CANCELLED -> "booking.cancelled";
            case REPEATED -> "booking.repeated";
            case INFORMED -> "booking.event-changed";
        };
    }
}
