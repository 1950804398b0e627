package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param eventId null for what is not about an event, such as a sign-in link
 * @param bookingReference null where it is not known, or gone
 * @param template which message it is, such as {@code booking-confirmed}
 * @param reason why it is not sent; without addresses
 * @param attempts tries so far
 * @param at when it came into its state
 * @param again whether it can be tried once more
 */
public record Delivery(
        String messageId,
        @Nullable String eventId,
        @Nullable String bookingReference,
        String template,
        String state,
        @Nullable String reason,
        int attempts,
        Instant at,
        boolean again) {

    /** Messages in each state. */
    public record Counts(long queued, long sent, long deferred, long failed) {}

    /** A page of them, counted from 0, and how many there are of each. */
    public record Deliveries(List<Delivery> items, int page, int size, long total, Counts counts) {

        public Deliveries {
            items = Wire.list(items);
        }

        public Page<Delivery> asPage() {
            return new Page<>(items, page, size, total);
        }
    }
}
