package org.commonground.booking.allocation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event's allocation can be asked for. */
public sealed interface Command {

    /** A command about one booking. */
    sealed interface OfBooking extends Command {
        BookingId booking();
    }

    /**
     * Places for a party, all or none; where it does not fit it waits, if parties may wait.
     *
     * @param keptFor how long the places are kept until the address is confirmed; null when it need not be
     * @param fresh whether nobody can have asked with this booking before
     */
    record Take(BookingId booking, int places, @Nullable Duration keptFor, boolean fresh) implements OfBooking {
        public Take {
            checkPlaces(places);
        }
    }

    /** Places of a hold for somebody by name. */
    record Fill(BookingId booking, int places, String hold) implements OfBooking {
        public Fill {
            checkPlaces(places);
        }
    }

    /**
     * Another number of places.
     *
     * @param orWait whether it waits for what is not there
     */
    record Change(BookingId booking, int places, boolean orWait) implements OfBooking {
        public Change {
            checkPlaces(places);
        }
    }

    /** The holder takes what is offered, or confirms the address. */
    record Accept(BookingId booking) implements OfBooking {}

    /** The holder gives the places back, or the turn on the waiting list. */
    record Release(BookingId booking) implements OfBooking {}

    /** Somebody tried to book again with the address of this booking: its holder is to hear of it. */
    record Repeat(BookingId booking) implements OfBooking {}

    /** Which place on the waiting list a turn has, in {@code version} of the allocation or a later one. */
    record Locate(long number, long version) implements Command {}

    /** Nothing new: what follows from earlier decisions is written should it be missing, and what is due is done. */
    record Settle() implements Command {}

    /** The directory announced the event. */
    record Announce(Room room) implements Command {}

    /** The organiser's holds; one that is left out is released. How far they are filled is not the organiser's to say. */
    record SetHolds(List<Hold> holds) implements Command {
        public SetHolds {
            holds = List.copyOf(holds);
        }
    }

    /** What of the hold is not filled goes to the room. */
    record ReleaseHold(String hold) implements Command {}

    /**
     * These bookings are told of the event's notice, which had reached {@code notice.after()}.
     *
     * @param bookings in the order of their ids; none when all were told
     */
    record Inform(Notice notice, List<BookingId> bookings) implements Command {
        public Inform {
            bookings = List.copyOf(bookings);
        }
    }

    private static void checkPlaces(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("a party is of one or more");
        }
    }
}
