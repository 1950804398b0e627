package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be held again: on these dates, or {@code times} more at a steady distance.
 *
 * @param starts local dates and times; absent where it repeats
 * @param every WEEK, FORTNIGHT or MONTH; absent where there are dates
 * @param status DRAFT or PUBLISHED
 * @param series what all of them are called together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Copies(
        @Nullable List<String> starts,
        @Nullable String every,
        @Nullable Integer times,
        String status,
        @Nullable String series) {

    record Made(List<EventDraft> items) {}
}
