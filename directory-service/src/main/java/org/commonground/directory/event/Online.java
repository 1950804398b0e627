package org.commonground.directory.event;

import org.commonground.directory.field.Checks;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * How one takes part from elsewhere.
 *
 * @param note what to know beforehand, at most 500 characters
 */
public record Online(WebAddress url, @Nullable String note) {

    static final int LONGEST_NOTE = 500;

    public Online {
        note = Checks.optionalText("online.note", note, LONGEST_NOTE);
    }
}
