package org.commonground.notification.event;

import org.jspecify.annotations.Nullable;

/**
 * What an event's guests are sent without anything having happened, as its organisers set it.
 *
 * @param reminders three days before, and on the day
 * @param stillComing a question two days before
 * @param thanks on the morning after; null for none
 */
public record Messages(
        boolean reminders, boolean stillComing, @Nullable Thanks thanks) {

    /** Where nothing was set. */
    public static final Messages USUAL = new Messages(true, false, null);

    /** What the organisers say afterwards: their words, an address with a report or pictures, or both. */
    public record Thanks(@Nullable String text, @Nullable String url) {}
}
