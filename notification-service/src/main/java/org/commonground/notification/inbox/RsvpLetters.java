package org.commonground.notification.inbox;

import java.util.Objects;
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
        return received.event() instanceof RsvpEvent.OfBooking fact
                ? Optional.ofNullable(template(fact)).map(template -> letter(template, fact, received.sequence()))
                : Optional.empty();
    }

    private static Letter.ToGuest letter(Template template, RsvpEvent.OfBooking fact, long sequence) {
        return new Letter.ToGuest(
                template,
                new BookingId(fact.bookingId()),
                new EventId(fact.eventId()),
                sequence,
                Objects.requireNonNullElse(fact.eventSequence(), 0L));
    }

    private static @Nullable Template template(RsvpEvent.OfBooking fact) {
        return switch (fact) {
            case RsvpEvent.Confirmed confirmed -> confirmed(confirmed.previousStatus());
            case RsvpEvent.Changed changed -> changed(changed.status());
            case RsvpEvent.Cancelled cancelled -> cancelled(cancelled.previousStatus(), cancelled.reason());
            case RsvpEvent.Repeated _ -> Template.BOOKING_REPEATED;
            case RsvpEvent.Waitlisted _ -> Template.BOOKING_WAITLISTED;
            case RsvpEvent.Offered _ -> Template.BOOKING_OFFERED;
            case RsvpEvent.Held _ -> Template.BOOKING_HELD;
            case RsvpEvent.EventChanged changed -> eventChanged(changed.reason());
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
}
