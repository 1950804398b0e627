package org.commonground.notification.delivery;

import java.time.Instant;
import org.commonground.notification.event.EventId;
import org.commonground.platform.messaging.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * A state that a message is in, as it is told on {@value #TOPIC}: no name, no address. Its subject is the message, and its
 * sequence rises with the message's states.
 *
 * @param reason why it is not sent; no address in it
 * @param at when it came into the state
 */
record DeliveryChanged(
        String messageId,
        @Nullable String eventId,
        @Nullable String bookingId,
        String template,
        Delivery.State state,
        @Nullable String reason,
        int attempts,
        Instant at) {

    static final String TOPIC = "notification.deliveries";

    private static final String SOURCE = "notification-service";
    private static final String TYPE = "delivery.changed";

    static CloudEvent of(Job job) {
        var guest = job.letter() instanceof Letter.ToGuest letter ? letter : null;
        return new DeliveryChanged(
                        job.id().value(),
                        guest == null ? null : guest.eventId().value(),
                        guest == null ? null : guest.bookingId().value(),
                        job.letter().template().code(),
                        job.state(),
                        job.reason(),
                        job.attempts(),
                        job.since())
                .event(job.sequence());
    }

    static CloudEvent of(Delivery delivery) {
        var booking = delivery.bookingId();
        return new DeliveryChanged(
                        delivery.id().value(),
                        value(delivery.eventId()),
                        booking == null ? null : booking.value(),
                        delivery.template().code(),
                        delivery.state(),
                        delivery.reason(),
                        delivery.attempts(),
                        delivery.endedAt())
                .event(delivery.number());
    }

    private static @Nullable String value(@Nullable EventId id) {
        return id == null ? null : id.value();
    }

    private CloudEvent event(long sequence) {
        return new CloudEvent(messageId + ":" + sequence, SOURCE, TYPE, messageId, sequence, at, this);
    }
}
