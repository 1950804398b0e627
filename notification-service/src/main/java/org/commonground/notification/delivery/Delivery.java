package org.commonground.notification.delivery;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.jspecify.annotations.Nullable;

/**
 * How a message ended; holds nothing personal. Public for the codec alone.
 *
 * @param attempts tries in all
 * @param reason why it was not sent; null when it was
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
        @Nullable String reason) {

    /** Where a message stands. The first two are still to be sent, the others are final. */
    public enum State {
        QUEUED,
        DEFERRED,
        SENT,
        FAILED,
        DROPPED
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
                reason);
    }
}
