package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.event.EventId;

/**
 * The one document that decides an event's places: lean, so that it can be rewritten thousands of times a second.
 *
 * @param version rises by one with every decision; a write is a compare-and-set on it
 * @param journal decisions whose consequences may not be written yet
 */
public record Allocation(
        @BsonId EventId event, long version, Room room, List<Hold> holds, Tally tally, Agenda agenda, Journal journal) {

    public Allocation {
        if (version < 0) {
            throw new IllegalArgumentException("versions count from zero");
        }
        holds = List.copyOf(holds);
    }

    static Allocation unannounced(EventId event) {
        return new Allocation(
                event, 0, Room.UNANNOUNCED, List.of(), Tally.NOTHING, Agenda.EMPTY, Journal.empty(Instant.EPOCH));
    }

    Allocation withoutJournal() {
        return new Allocation(event, version, room, holds, tally, agenda, Journal.empty(journal.at()));
    }

    /** In a room that is larger by what the booking has. */
    Allocation asIfItHadGiven(Standing standing) {
        return new Allocation(
                event,
                version,
                room.largerBy(standing.occupied()),
                holds,
                tally.with(Standing.UNDECIDED, standing),
                agenda,
                journal);
    }

    /** How full the event is. */
    public Occupancy occupancy() {
        return new Occupancy(room.capacity(), new Holds(holds).free(), tally.occupied(), tally.waiting(), version);
    }
}
