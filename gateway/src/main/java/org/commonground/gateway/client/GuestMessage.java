package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organisers wrote to an event's guests.
 *
 * @param necessary whether whoever unsubscribed gets it too
 * @param recipients letters handed in so far
 * @param complete whether those are all
 */
public record GuestMessage(
        String id,
        String subject,
        String text,
        boolean necessary,
        Target audience,
        Instant sentAt,
        By by,
        int recipients,
        boolean complete,
        Tally deliveries) {

    /** @param chosen how many bookings were chosen; null where all that stand so were meant */
    public record Target(List<String> statuses, @Nullable Integer chosen) {

        public Target {
            statuses = Wire.list(statuses);
        }
    }

    /**
     * Who wrote it.
     *
     * @param organisation the host's id; null for an administrator
     * @param token the API token's id; null for a person
     */
    public record By(
            String role,
            @Nullable String organisation,
            @Nullable String token,
            boolean you) {}

    /** Its letters in each state, as long as that is known. */
    public record Tally(long queued, long deferred, long sent, long failed, long obsolete) {}

    /** What is to be written, and to whom: the notification service judges whether it makes sense. */
    public record Wish(String subject, String text, boolean necessary, Audience audience) {}

    /** Bookings that stand like that, all or some by their references. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Audience(List<String> statuses, @Nullable List<String> bookings) {}

    /** How it looks, and how many would get it now. */
    public record Preview(int recipients, String subject, String text, String html) {}
}
