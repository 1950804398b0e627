package org.commonground.booking.allocation;

import java.time.Instant;
import java.util.List;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.EventId;
import org.jspecify.annotations.Nullable;

/** Allocations, rooms and bookings as tests need them. */
final class AnAllocation {

    static final EventId EVENT = new EventId("event");
    static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    static final Instant START = Instant.parse("2026-12-24T19:00:00Z");

    private AnAllocation() {}

    static Allocation of(int capacity, int taken) {
        return of(room(capacity), taken);
    }

    static Allocation of(Room room, int taken) {
        return new Allocation(
                EVENT,
                7,
                room,
                List.of(),
                new Tally(taken, 0, 0, 0, taken > 0 ? 1 : 0, 0, 0),
                Agenda.EMPTY,
                Journal.empty(NOW));
    }

    static Room room(int capacity) {
        return room(1, capacity, true, null);
    }

    static Room room(long sequence, int capacity, boolean waitingList, @Nullable Integer offerMinutes) {
        return new Room(
                sequence, capacity, waitingList, offerMinutes, BookableEvent.Status.PUBLISHED, START, "setting");
    }

    static Command.Take take(int booking, int places) {
        return new Command.Take(id(booking), places, null, false);
    }

    static Command.Change change(int booking, int places) {
        return new Command.Change(id(booking), places, false);
    }

    static Command.Change changeOrWait(int booking, int places) {
        return new Command.Change(id(booking), places, true);
    }

    static Command.Release release(int booking) {
        return new Command.Release(id(booking));
    }

    static Hold hold(String name, int places) {
        return Hold.wanted(name, name, places, null);
    }

    static Standing confirmed(int places) {
        return new Standing(State.CONFIRMED, 1, places, 0, 0, null, null);
    }

    static BookingId id(int number) {
        return new BookingId("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
