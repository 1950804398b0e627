package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar or a page of an organisation's own that its events are read from.
 *
 * @param format ICALENDAR, JSON_LD or AUTO
 * @param publish DRAFT or PUBLISHED: what becomes of a new event
 * @param capacity for entries that say none
 * @param trouble why the last reading came to nothing
 */
public record Feed(
        String id,
        String url,
        String format,
        String publish,
        int everyMinutes,
        int capacity,
        @Nullable Run lastRun,
        @Nullable Instant nextAt,
        @Nullable String trouble) {

    /** A feed as somebody would have it; the service judges whether it makes sense. */
    public record Wish(
            String url,
            String format,
            String publish,
            @Nullable Integer everyMinutes,
            @Nullable Integer capacity) {}

    /**
     * One reading.
     *
     * @param outcome DONE, REFUSED, FAILED or UNCHANGED
     * @param vanished events that the source no longer has; they stay, and are marked
     */
    public record Run(
            String id,
            Instant at,
            String outcome,
            @Nullable String detail,
            int found,
            int created,
            int changed,
            int same,
            int merged,
            int vanished,
            List<Problem> problems) {

        public Run {
            problems = Wire.list(problems);
        }

        public boolean failed() {
            return outcome.equals("REFUSED") || outcome.equals("FAILED");
        }
    }

    /** What is wrong with one entry. */
    public record Problem(@Nullable String entry, @Nullable Integer line, String message) {}
}
