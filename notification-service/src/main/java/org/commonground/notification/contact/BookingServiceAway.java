package org.commonground.notification.contact;

/** The booking service gave no answer, or none as agreed. */
public final class BookingServiceAway extends RuntimeException {

    BookingServiceAway(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Why, as an operator may read it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
