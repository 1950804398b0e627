package org.commonground.notification.contact;

import java.util.regex.Pattern;

/** A booking's id: a UUID in lower case. */
public record BookingId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public BookingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a booking id");
        }
    }
}
