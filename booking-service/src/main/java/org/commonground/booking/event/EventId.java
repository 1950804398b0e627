package org.commonground.booking.event;

import java.util.regex.Pattern;

/** An event's id as the directory gave it: lower-case letters, digits and hyphens, at most 64. */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public EventId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an event id");
        }
    }

    /** Whether the text could be an event's id at all. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
