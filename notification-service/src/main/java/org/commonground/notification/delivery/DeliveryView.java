package org.commonground.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A message as organisers and operators see it: who it is for is only told by the booking's reference.
 *
 * @param bookingReference null where there is no booking, it is gone, or the booking service is away
 * @param again whether it can be tried once more
 */
record DeliveryView(
        String messageId,
        @Nullable String eventId,
        @Nullable String bookingReference,
        String template,
        Delivery.State state,
        @Nullable String reason,
        int attempts,
        Instant at,
        boolean again) {

    /** Messages in each state. */
    record Counts(long queued, long sent, long deferred, long failed) {}

    record Page(List<DeliveryView> items, int page, int size, long total, Counts counts) {}

    /** One that is still without its booking's reference. */
    record Line(@Nullable BookingId booking, DeliveryView view) {

        static Line of(Job job) {
            var letter = job.letter() instanceof Letter.ToGuest guest ? guest : null;
            return new Line(
                    letter == null ? null : letter.bookingId(),
                    new DeliveryView(
                            job.id().value(),
                            letter == null ? null : letter.eventId().value(),
                            null,
                            job.letter().template().code(),
                            job.state(),
                            job.reason(),
                            job.attempts(),
                            job.since(),
                            job.state() == Delivery.State.DEFERRED));
        }

        static Line of(Delivery delivery) {
            return new Line(
                    delivery.bookingId(),
                    new DeliveryView(
                            delivery.id().value(),
                            value(delivery.eventId()),
                            null,
                            delivery.template().code(),
                            delivery.state(),
                            delivery.reason(),
                            delivery.attempts(),
                            delivery.endedAt(),
                            delivery.again().isPresent()));
        }

        private static @Nullable String value(@Nullable EventId id) {
            return id == null ? null : id.value();
        }

        DeliveryView called(@Nullable String reference) {
            return new DeliveryView(
                    view.messageId,
                    view.eventId,
                    reference,
                    view.template,
                    view.state,
                    view.reason,
                    view.attempts,
                    view.at,
                    view.again);
        }
    }
}
