package org.commonground.directory.event;

import jakarta.validation.Valid;
import org.commonground.directory.field.WebAddress;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What guests are to be sent over time, as it is sent; what is left out is as usual. */
public record MessagesRequest(
        @Nullable Boolean reminders,
        @Nullable Boolean stillComing,
        @Valid @Nullable ThanksRequest thanks) {

    /** What to say afterwards. */
    public record ThanksRequest(
            @PlainText(max = Messages.LONGEST_THANKS, multiline = true) @Nullable
            String text,

            @PlainText(max = 500) @Nullable String url) {

        Messages.Thanks thanks() {
            return new Messages.Thanks(text, WebAddress.optional("messages.thanks.url", url));
        }
    }

    Messages messages() {
        return new Messages(
                !Boolean.FALSE.equals(reminders),
                Boolean.TRUE.equals(stillComing),
                thanks == null ? null : thanks.thanks());
    }
}
