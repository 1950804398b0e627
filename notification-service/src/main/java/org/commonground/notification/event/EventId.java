package org.commonground.notification.event;

import java.util.regex.Pattern;

/** An event's id in the directory: lower-case letters, digits and hyphens, at most 100. */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public EventId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an event id");
        }
    }

    static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }
}
