package org.commonground.directory.event;

import org.commonground.directory.field.Checks;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an event's guests are sent without anything having happened.
 *
 * @param reminders three days before, and on the day
 * @param stillComing a question two days before, which frees places
 * @param thanks on the morning after; null for none
 */
public record Messages(
        boolean reminders, boolean stillComing, @Nullable Thanks thanks) {

    static final int LONGEST_THANKS = 2_000;

    /** Where nothing was said. */
    static final Messages USUAL = new Messages(true, false, null);

    /** What the organisers say afterwards: their words (plain text), an address with a report or pictures, or both. */
    public record Thanks(@Nullable String text, @Nullable WebAddress url) {

        public Thanks {
            text = Checks.optionalText("messages.thanks.text", text, LONGEST_THANKS);
        }

        boolean isEmpty() {
            return text == null && url == null;
        }
    }

    public Messages {
        thanks = thanks == null || thanks.isEmpty() ? null : thanks;
    }
}
