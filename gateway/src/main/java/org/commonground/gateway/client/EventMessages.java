package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an event's guests are sent without anything having happened.
 *
 * @param reminders three days before, and on the day
 * @param stillComing a question two days before
 * @param thanks on the morning after; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventMessages(
        boolean reminders, boolean stillComing, @Nullable Thanks thanks) {

    /** Where nothing was said. */
    public static final EventMessages USUAL = new EventMessages(true, false, null);

    /** What is said afterwards: words, an address with more to see, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Thanks(@Nullable String text, @Nullable String url) {}
}
