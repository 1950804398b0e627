package org.commonground.gateway.web.organise;

import java.time.ZoneId;
import org.commonground.gateway.client.Delivery;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/**
 * A message in the list, in words.
 *
 * @param reason what the mail server said
 * @param retry what the button says; null where there is none
 */
record DeliveryLine(
        String id,
        String message,
        @Nullable String reference,
        @Nullable String eventId,
        String state,
        String at,
        @Nullable String reason,
        @Nullable String retry) {

    static DeliveryLine of(Delivery delivery, ZoneId zone) {
        return new DeliveryLine(
                delivery.messageId(),
                Words.message(delivery.template()),
                delivery.bookingReference(),
                delivery.eventId(),
                state(delivery),
                When.moment(delivery.at(), zone),
                delivery.reason(),
                delivery.again() ? retry(delivery.state()) : null);
    }

    private static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case "QUEUED" -> "Waiting to be sent";
            case "DEFERRED" ->
                delivery.attempts() == 1
                        ? "Tried once, will be tried again"
                        : "Tried " + delivery.attempts() + " times, will be tried again";
            case "SENT" -> "Sent";
            case "FAILED" -> "Not delivered";
            case "OBSOLETE" -> "Not needed any more";
            default -> delivery.state();
        };
    }

    private static String retry(String state) {
        return state.equals("DEFERRED") ? "Try now" : "Try again";
    }
}
