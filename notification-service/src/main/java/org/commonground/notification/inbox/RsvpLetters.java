package org.commonground.notification.inbox;

import java.util.Optional;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.platform.messaging.Received;
import org.jspecify.annotations.Nullable;

/** Which fact about a booking calls for which letter. */
final class RsvpLetters {

    private RsvpLetters() {}

    static Optional<Letter.ToGuest> letter(Received<RsvpEvent> received) {
        return switch (received.event()) {
            case RsvpEvent.Confirmed(var booking, var event, var before) ->
                letter(confirmed(before), booking, event, received);
            case RsvpEvent.Changed(var booking, var event, var status) ->
                letter(changed(status), booking, event, received);
            case RsvpEvent.Cancelled(var booking, var event, var before, var reason) ->
                letter(cancelled(before, reason), booking, event, received);
            case RsvpEvent.Repeated(var booking, var event) ->
                letter(Template.BOOKING_REPEATED, booking, event, received);
            case RsvpEvent.Waitlisted(var booking, var event) ->
                letter(Template.BOOKING_WAITLISTED, booking, event, received);
            case RsvpEvent.Offered(var booking, var event) ->
                letter(Template.BOOKING_OFFERED, booking, event, received);
            case RsvpEvent.Held(var booking, var event) -> letter(Template.BOOKING_HELD, booking, event, received);
            case RsvpEvent.EventChanged(var booking, var event, var reason) ->
                letter(eventChanged(reason), booking, event, received);
            case RsvpEvent.AllocationChanged _, RsvpEvent.Other _ -> Optional.empty();
        };
    }

    private static Template confirmed(@Nullable Status before) {
        return before == Status.WAITLISTED ? Template.BOOKING_PROMOTED : Template.BOOKING_CONFIRMED;
    }

    private static @Nullable Template changed(Status status) {
        return switch (status) {
            case CONFIRMED -> Template.BOOKING_CHANGED;
            case WAITLISTED -> Template.BOOKING_WAITING;
            // what is offered or kept is answered as it is
            case OFFERED, HELD, CANCELLED, OTHER -> null;
        };
    }

    private static @Nullable Template cancelled(@Nullable Status before, RsvpEvent.@Nullable Reason reason) {
        if (reason == RsvpEvent.Reason.NOT_CONFIRMED_IN_TIME) {
            // whoever typed the address did not confirm it, so it is perhaps not theirs: no second mail
            return null;
        }
        if (reason == RsvpEvent.Reason.OFFER_LAPSED) {
            return Template.BOOKING_LAPSED;
        }
        return switch (before) {
            case WAITLISTED -> Template.BOOKING_WITHDRAWN;
            case OFFERED, HELD -> Template.BOOKING_DECLINED;
            case CONFIRMED, CANCELLED, OTHER -> Template.BOOKING_CANCELLED;
            case null -> Template.BOOKING_CANCELLED;
        };
    }

    private static @Nullable Template eventChanged(RsvpEvent.Reason reason) {
        return switch (reason) {
            case MOVED -> Template.EVENT_MOVED;
            case CANCELLED -> Template.EVENT_CANCELLED;
            case POSTPONED -> Template.EVENT_POSTPONED;
            case REINSTATED -> Template.EVENT_REINSTATED;
            case BY_HOLDER, OFFER_LAPSED, NOT_CONFIRMED_IN_TIME, OTHER -> null;
        };
    }

    private static Optional<Letter.ToGuest> letter(
            @Nullable Template template, String booking, String event, Received<RsvpEvent> received) {
        return Optional.ofNullable(template)
                .map(chosen ->
                        new Letter.ToGuest(chosen, new BookingId(booking), new EventId(event), received.sequence()));
    }
}
