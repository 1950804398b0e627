package org.commonground.notification.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.jspecify.annotations.Nullable;

/**
 * How a message ended; holds nothing personal. Public for the codec alone.
 *
 * @param attempts tries since it was handed in, or asked for again
 * @param reason why it was not sent; null when it was
 * @param sequence that of the message's state; those of an earlier release have none
 * @param letter what it takes to try once more; null where nobody may, or it was to a member
 * @param member the same of a letter to a member
 * @param message the id of what the organisers wrote, or left out
 * @param untold true until its end is on the topic, then left out
 */
public record Delivery(
        @BsonId JobId id,
        Template template,
        @Nullable BookingId bookingId,
        @Nullable EventId eventId,
        State state,
        int attempts,
        Instant createdAt,
        Instant endedAt,
        @Nullable String reason,
        @Nullable Long sequence,
        JobDocument.@Nullable Guest letter,
        JobDocument.@Nullable Member member,
        @Nullable String message,
        @Nullable Boolean untold) {

    /** Where a message stands. The first two are still to be sent, the others are final. */
    public enum State {
        QUEUED,
        DEFERRED,
        SENT,
        FAILED,
        /** Nobody needs it any more. */
        OBSOLETE
    }

    static Delivery of(Job job, State state, Instant now, @Nullable String reason) {
        var guest = job.letter() instanceof Letter.ToGuest letter ? letter : null;
        return new Delivery(
                job.id(),
                job.letter().template(),
                guest == null ? null : guest.bookingId(),
                guest == null ? null : guest.eventId(),
                state,
                job.attempts() + 1,
                job.createdAt(),
                now,
                reason,
                job.sequence() + 1,
                guest == null || state != State.FAILED ? null : JobDocument.Guest.of(guest),
                state == State.FAILED && job.letter() instanceof Letter.ToMember member
                        ? JobDocument.Member.of(member)
                        : null,
                guest == null ? null : guest.message(),
                true);
    }

    /** What is sent when it is tried once more; nothing where it cannot be. */
    Optional<Letter> again() {
        return Optional.<Letter>ofNullable(letter == null ? null : letter.letter())
                .or(() -> Optional.ofNullable(member).map(JobDocument.Member::letter));
    }

    long number() {
        return Objects.requireNonNullElse(sequence, attempts + 1L);
    }

    /** Whether nothing of that job is left to do: it was asked for no later than this ended. */
    boolean ends(Job job) {
        return number() >= job.sequence();
    }
}
