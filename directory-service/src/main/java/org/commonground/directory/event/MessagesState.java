package org.commonground.directory.event;

import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/** What guests are sent over time, on the wire and in the store. */
public record MessagesState(
        boolean reminders, boolean stillComing, @Nullable ThanksState thanks) {

    /** What is said afterwards. */
    public record ThanksState(
            @Nullable String text, @Nullable String url) {}

    static MessagesState from(Messages messages) {
        var thanks = messages.thanks();
        return new MessagesState(
                messages.reminders(),
                messages.stillComing(),
                thanks == null ? null : new ThanksState(thanks.text(), WebAddress.textOf(thanks.url())));
    }

    Messages messages() {
        return new Messages(
                reminders,
                stillComing,
                thanks == null
                        ? null
                        : new Messages.Thanks(thanks.text(), WebAddress.optional("messages.thanks.url", thanks.url())));
    }
}
