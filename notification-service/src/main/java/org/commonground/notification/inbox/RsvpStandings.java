package org.commonground.notification.inbox;

import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.EventId;
import org.commonground.notification.reminder.Guest;
import org.commonground.notification.reminder.Guests;
import org.commonground.platform.messaging.Received;

/** What a fact about a booking tells of who comes. */
final class RsvpStandings {

    private RsvpStandings() {}

    static void follow(Received<RsvpEvent> received, Guests guests) {
        if (!(received.event() instanceof RsvpEvent.OfBooking fact)) {
            return;
        }
        switch (fact) {
            case RsvpEvent.Confirmed _ -> guests.came(guest(fact, received, true));
            case RsvpEvent.Changed changed ->
                guests.stands(guest(fact, received, changed.status() == Status.CONFIRMED));
            case RsvpEvent.Cancelled _, RsvpEvent.Waitlisted _, RsvpEvent.Offered _, RsvpEvent.Held _ ->
                guests.stands(guest(fact, received, false));
            case RsvpEvent.Repeated _, RsvpEvent.EventChanged _ -> {
                // these leave the booking as it is
            }
        }
    }

    private static Guest guest(RsvpEvent.OfBooking fact, Received<RsvpEvent> received, boolean confirmed) {
        return new Guest(
                new BookingId(fact.bookingId()),
                new EventId(fact.eventId()),
                confirmed,
                received.time(),
                received.sequence());
    }
}
