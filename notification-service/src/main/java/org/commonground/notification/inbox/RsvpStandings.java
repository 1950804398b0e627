package org.commonground.notification.inbox;

import java.util.List;
import java.util.Optional;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.EventId;
import org.commonground.notification.reminder.Guest;
import org.commonground.notification.reminder.Guests;
import org.commonground.platform.messaging.Received;

/** What a fact about a booking tells of who comes. */
final class RsvpStandings {

    private RsvpStandings() {}

    static List<Guests.Told> told(List<Received<RsvpEvent>> events) {
        return events.stream().flatMap(event -> told(event).stream()).toList();
    }

    private static Optional<Guests.Told> told(Received<RsvpEvent> received) {
        if (!(received.event() instanceof RsvpEvent.OfBooking fact)) {
            return Optional.empty();
        }
        return switch (fact) {
            case RsvpEvent.Confirmed _ -> Optional.of(new Guests.Came(guest(fact, received, true)));
            case RsvpEvent.Changed changed ->
                Optional.of(new Guests.Stands(guest(fact, received, changed.status() == Status.CONFIRMED)));
            case RsvpEvent.Cancelled _, RsvpEvent.Waitlisted _, RsvpEvent.Offered _, RsvpEvent.Held _ ->
                Optional.of(new Guests.Stands(guest(fact, received, false)));
            // these leave the booking as it is
            case RsvpEvent.Repeated _, RsvpEvent.EventChanged _ -> Optional.empty();
        };
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
