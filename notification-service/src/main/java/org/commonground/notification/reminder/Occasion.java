package org.commonground.notification.reminder;

import org.commonground.notification.message.Template;
import org.jspecify.annotations.Nullable;

/** Why guests hear from us without anything having happened. */
public enum Occasion {
    THREE_DAYS_BEFORE("reminder-3d", Template.REMINDER),
    TWO_DAYS_BEFORE("still-coming", Template.STILL_COMING),
    ON_THE_DAY("reminder-day", Template.REMINDER),
    MORNING_AFTER("thanks", Template.THANKS),
    /** Nothing is sent: who came is not needed any more. */
    LONG_OVER("long-over", null);

    private final String code;
    private final @Nullable Template template;

    Occasion(String code, @Nullable Template template) {
        this.code = code;
        this.template = template;
    }

    /** The stable name, in ids. */
    String code() {
        return code;
    }

    @Nullable
    Template template() {
        return template;
    }
}
