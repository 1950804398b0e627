package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a listing is not right.
 *
 * @param reason SPAM, WRONG, HARMFUL or OTHER
 * @param status OPEN or CLOSED
 * @param decision what was decided, once it was
 */
public record Report(
        String id,
        String eventId,
        @Nullable String eventTitle,
        String reason,
        @Nullable String details,
        @Nullable String email,
        Instant at,
        String status,
        @Nullable Decision decision) {

    /** What was done about it, DISMISS or HIDE, and why. */
    public record Decision(String action, @Nullable String reason) {}

    /** What is reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wish(
            @Nullable String reason,
            @Nullable String details,
            @Nullable String email) {}
}
