package org.commonground.notification.inbox;

import java.util.Optional;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.platform.messaging.Received;

/** Which fact about a booking calls for which letter. */
final class RsvpLetters {

    private RsvpLetters() {}

    static Optional<Letter.ToGuest> letter(Received<RsvpEvent> received) {
        return switch (received.event()) {
            case RsvpEvent.Confirmed(var booking, var event) ->
                letter(Template.BOOKING_CONFIRMED, booking, event, received.sequence());
            case RsvpEvent.Changed(var booking, var event) ->
                letter(Template.BOOKING_CHANGED, booking, event, received.sequence());
            case RsvpEvent.Cancelled(var booking, var event) ->
                letter(Template.BOOKING_CANCELLED, booking, event, received.sequence());
            case RsvpEvent.Repeated(var booking, var event) ->
                letter(Template.BOOKING_REPEATED, booking, event, received.sequence());
            case RsvpEvent.Other _ -> Optional.empty();
        };
    }

    private static Optional<Letter.ToGuest> letter(Template template, String booking, String event, long sequence) {
        return Optional.of(new Letter.ToGuest(template, new BookingId(booking), new EventId(event), sequence));
    }
}
