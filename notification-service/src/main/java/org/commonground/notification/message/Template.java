package org.commonground.notification.message;

/** The messages there are; each has a folder of its name with subject, text and HTML. */
public enum Template {
    BOOKING_CONFIRMED("booking-confirmed"),
    BOOKING_CHANGED("booking-changed"),
    BOOKING_CANCELLED("booking-cancelled"),
    BOOKING_REPEATED("booking-repeated"),
    SIGN_IN_LINK("sign-in-link");

    private final String code;

    Template(String code) {
        this.code = code;
    }

    /** The stable name, in files and job ids. */
    public String code() {
        return code;
    }
}
