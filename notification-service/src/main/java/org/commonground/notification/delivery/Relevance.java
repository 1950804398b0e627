package org.commonground.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.message.Template;

/**
 * Whether a letter still says what is true, and whether we know enough to say it.
 *
 * <p>Letters tell how a booking and its event stand when they are sent, which may be long after what caused them. What
 * happened since has a letter of its own, so one that has been overtaken is dropped. The booking service says under
 * which of the directory's announcements it decided: a letter written from an older one would tell an old time or
 * place. One about the event itself waits for it; others would rather be a little wrong than very late.
 *
 * @param standing of the booking now
 * @param event as last heard of
 * @param heard when the letter was handed in
 */
record Relevance(Standing standing, Event event, Instant heard) {

    /** What is not about the event's change waits for it no longer than this. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Reminders go out three mornings before at the earliest. */
    private static final Duration NEAR = Duration.ofDays(4);

    /** What is to be done instead of sending; nothing when it is to be sent. */
    Optional<Outcome> insteadOf(Letter.ToGuest letter, Instant now) {
        if (!isStillSo(letter.template(), now)) {
            return obsolete("the booking no longer stands like that");
        }
        var told = told(letter.template());
        if (event.sequence() < letter.eventSequence()) {
            return told.isPresent() ? Optional.of(new Outcome.Away("the event's change is not known yet")) : early(now);
        }
        return told.isEmpty() || told.get() == event.status()
                ? Optional.empty()
                : obsolete("the event does not stand like that now");
    }

    private boolean isStillSo(Template template, Instant now) {
        return switch (template) {
            case BOOKING_CONFIRMED,
                    BOOKING_PROMOTED,
                    BOOKING_CANCELLED,
                    BOOKING_WITHDRAWN,
                    BOOKING_DECLINED,
                    BOOKING_LAPSED,
                    SIGN_IN_LINK,
                    INVITATION,
                    INVITATION_ACCEPTED,
                    INVITATION_DECLINED,
                    DIGEST -> true;
            case BOOKING_CHANGED -> standing.is(Status.CONFIRMED);
            case REMINDER, STILL_COMING -> standing.is(Status.CONFIRMED) && isNear(now);
            case THANKS ->
                standing.is(Status.CONFIRMED) && !now.isBefore(event.end().toInstant());
            // an address that is not confirmed is perhaps not theirs
            case ORGANISERS_MESSAGE, ORGANISERS_NOTICE -> isActive() && !standing.is(Status.HELD);
            case BOOKING_WAITLISTED, BOOKING_WAITING -> standing.is(Status.WAITLISTED);
            case BOOKING_OFFERED -> standing.is(Status.OFFERED) && !standing.isTooLate(now);
            case BOOKING_HELD -> standing.is(Status.HELD) && !standing.isTooLate(now);
            case BOOKING_REPEATED -> isActive() && !standing.isTooLate(now);
            case EVENT_MOVED, EVENT_REINSTATED, EVENT_POSTPONED, EVENT_CANCELLED -> isActive();
        };
    }

    /** The event's status that the letter is about; nothing when it is about the booking. */
    private static Optional<Event.Status> told(Template template) {
        return switch (template) {
            case EVENT_MOVED, EVENT_REINSTATED, REMINDER, STILL_COMING, THANKS -> Optional.of(Event.Status.PUBLISHED);
            case EVENT_POSTPONED -> Optional.of(Event.Status.POSTPONED);
            case EVENT_CANCELLED -> Optional.of(Event.Status.CANCELLED);
            default -> Optional.empty();
        };
    }

    /** Still to come, and not moved away since the letter was handed in. */
    private boolean isNear(Instant now) {
        var start = event.start().toInstant();
        return now.isBefore(start) && now.isAfter(start.minus(NEAR));
    }

    private Optional<Outcome> early(Instant now) {
        var latest = heard.plus(PATIENCE);
        return now.isBefore(latest)
                ? Optional.of(
                        new Outcome.Early("what is known of the event is older than the booking's change", latest))
                : Optional.empty();
    }

    private boolean isActive() {
        return switch (standing.status()) {
            case CONFIRMED, WAITLISTED, OFFERED, HELD -> true;
            case CANCELLED, OTHER -> false;
        };
    }

    private static Optional<Outcome> obsolete(String why) {
        return Optional.of(new Outcome.Obsolete(why));
    }
}
