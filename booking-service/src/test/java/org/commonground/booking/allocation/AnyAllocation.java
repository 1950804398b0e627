package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;
import org.commonground.booking.event.EventId;
import tools.jackson.databind.JsonNode;

/** Allocations for the tests of other features. */
public final class AnyAllocation {

    private AnyAllocation() {}

    /** As the data of an event on Kafka tells of it. */
    public static Allocation like(JsonNode data, List<Decision> decisions) {
        var counts = data.get("allocation");
        var held = counts.get("held").asInt();
        return new Allocation(
                new EventId(data.get("eventId").asString()),
                counts.get("version").asLong(),
                AnAllocation.room(
                        data.path("eventSequence").asLong(3),
                        counts.get("capacity").asInt(),
                        true,
                        null),
                List.of(Hold.wanted("held", "Held", held, null)),
                new Tally(counts.get("taken").asInt(), 0, counts.get("waiting").asInt(), 0, 1, 0, 9),
                Agenda.EMPTY,
                new Journal(Instant.parse(data.get("at").asString()), decisions.isEmpty(), decisions));
    }
}
