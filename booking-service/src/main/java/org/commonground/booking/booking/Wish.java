package org.commonground.booking.booking;

import java.time.Duration;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.event.BookableEvent.Window;
import org.jspecify.annotations.Nullable;

/**
 * Where the places of a booking are to come from.
 *
 * @param hold that an organiser fills by name; null for the room, for the public
 * @param keptFor how long places are kept until the address is confirmed; null when it need not be
 */
record Wish(@Nullable String hold, @Nullable Duration keptFor) {

    static Wish ofThePublic(@Nullable Duration keptFor) {
        return new Wish(null, keptFor);
    }

    /** Organisers fill their holds until the event begins, whether booking is open to the public or not. */
    static Wish toFill(String hold) {
        return new Wish(hold, null);
    }

    boolean isPossibleWhile(Window window) {
        return window == Window.OPEN || hold != null && (window == Window.NOT_YET_OPEN || window == Window.CLOSED);
    }

    Command.OfBooking command(Booking booking, boolean fresh) {
        var places = booking.standing().places();
        return hold == null
                ? new Command.Take(booking.id(), places, keptFor, fresh)
                : new Command.Fill(booking.id(), places, hold);
    }
}
