package org.commonground.booking.allocation;

/** What can be asked of an event's allocation. */
public sealed interface Command {

    /** A party of {@code places} wants in, all or nothing; its booking is already written down, undecided. */
    record Take(BookingId booking, int places) implements Command {

        public Take {
            if (places < 1) {
                throw new IllegalArgumentException("a party is of one or more");
            }
        }
    }

    /** A party gives its places back. */
    record Release(BookingId booking) implements Command {}

    /** A party wants to be of {@code places} from now on, all or nothing; until then it keeps what it has. */
    record Change(BookingId booking, int places) implements Command {

        public Change {
            if (places < 1) {
                throw new IllegalArgumentException("a party is of one or more");
            }
        }
    }

    /** Somebody tried to book again with the address of this booking: its holder is to hear of it. */
    record Repeat(BookingId booking) implements Command {}

    /** Nothing new: only what follows from earlier decisions is to be written, should it be missing. */
    record Settle() implements Command {}

    /** The directory announced the size of the room; {@code eventSequence} tells which announcement is newer. */
    record Resize(int capacity, long eventSequence) implements Command {}
}
