package org.commonground.booking.allocation;

import java.util.UUID;

/** A booking's id, a random UUID in its canonical form. */
public record BookingId(String value) {

    public BookingId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not a booking id");
        }
    }

    /** A new one, unguessable. */
    public static BookingId random() {
        return new BookingId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
