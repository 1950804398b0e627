package org.commonground.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.message.Template;

/**
 * Whether a letter still says what is true.
 *
 * <p>Letters tell how a booking and its event stand when they are sent, which may be long after what caused them. What
 * happened since has a letter of its own, so one that has been overtaken is dropped. A change of the event is heard of
 * twice, from the booking service and from the directory: its letter waits until the directory's word is here too.
 *
 * @param standing of the booking now
 * @param event as last heard of
 * @param heard when the letter was handed in
 */
record Relevance(Standing standing, Event event, Instant heard) {

    /** The directory's word is on its way for less than this; a change of time or place cannot be told from the last. */
    static final Duration ARRIVING = Duration.ofSeconds(5);

    /** After this the directory's word has come and been followed by another. */
    static final Duration OVERTAKEN = Duration.ofMinutes(5);

    /** What is to be done instead of sending; nothing when it is to be sent. */
    Optional<Outcome> insteadOf(Template template, Instant now) {
        return switch (template) {
            case BOOKING_CONFIRMED,
                    BOOKING_PROMOTED,
                    BOOKING_CANCELLED,
                    BOOKING_WITHDRAWN,
                    BOOKING_DECLINED,
                    BOOKING_LAPSED,
                    SIGN_IN_LINK -> Optional.empty();
            case BOOKING_CHANGED -> unless(standing.is(Status.CONFIRMED));
            case BOOKING_WAITLISTED, BOOKING_WAITING -> unless(standing.is(Status.WAITLISTED));
            case BOOKING_OFFERED -> unless(standing.is(Status.OFFERED) && !standing.isTooLate(now));
            case BOOKING_HELD -> unless(standing.is(Status.HELD) && !standing.isTooLate(now));
            case BOOKING_REPEATED -> unless(isActive() && !standing.isTooLate(now));
            case EVENT_MOVED -> onceMoved(now);
            case EVENT_REINSTATED -> once(Event.Status.PUBLISHED, now);
            case EVENT_POSTPONED -> once(Event.Status.POSTPONED, now);
            case EVENT_CANCELLED -> once(Event.Status.CANCELLED, now);
        };
    }

    private Optional<Outcome> onceMoved(Instant now) {
        return now.isBefore(heard.plus(ARRIVING)) ? notYet() : once(Event.Status.PUBLISHED, now);
    }

    private Optional<Outcome> once(Event.Status expected, Instant now) {
        if (!isActive()) {
            return unless(false);
        }
        if (event.status() == expected) {
            return Optional.empty();
        }
        // nothing comes after a cancellation
        var mayStillCome = expected == Event.Status.CANCELLED
                || event.status() != Event.Status.CANCELLED && now.isBefore(heard.plus(OVERTAKEN));
        return mayStillCome ? notYet() : Optional.of(new Outcome.Obsolete("the event has changed again"));
    }

    private boolean isActive() {
        return switch (standing.status()) {
            case CONFIRMED, WAITLISTED, OFFERED, HELD -> true;
            case CANCELLED, OTHER -> false;
        };
    }

    private static Optional<Outcome> unless(boolean isTrue) {
        return isTrue ? Optional.empty() : Optional.of(new Outcome.Obsolete("the booking no longer stands like that"));
    }

    private static Optional<Outcome> notYet() {
        return Optional.of(new Outcome.Away("the event's change is not known yet"));
    }
}
