package org.commonground.notification.message;

/** The messages there are; each has a folder of its name with subject, text and HTML. */
public enum Template {
    BOOKING_CONFIRMED("booking-confirmed"),
    /** A waiting party got its places. */
    BOOKING_PROMOTED("booking-promoted"),
    BOOKING_CHANGED("booking-changed"),
    BOOKING_CANCELLED("booking-cancelled"),
    BOOKING_REPEATED("booking-repeated"),
    /** The address is to be confirmed. */
    BOOKING_HELD("booking-held"),
    BOOKING_WAITLISTED("booking-waitlisted"),
    /** A waiting party is smaller than before. */
    BOOKING_WAITING("booking-waiting"),
    BOOKING_OFFERED("booking-offered"),
    /** An offer was not answered in time. */
    BOOKING_LAPSED("booking-lapsed"),
    /** A waiting party left the list. */
    BOOKING_WITHDRAWN("booking-withdrawn"),
    /** Places that were offered, or kept until they are confirmed, were given back. */
    BOOKING_DECLINED("booking-declined"),
    EVENT_MOVED("event-moved"),
    EVENT_CANCELLED("event-cancelled"),
    EVENT_POSTPONED("event-postponed"),
    EVENT_REINSTATED("event-reinstated"),
    /** The event is near; sent some days before, and again on the day. */
    REMINDER("reminder"),
    /** Two days before: whoever does not come any more may give the places back. */
    STILL_COMING("still-coming"),
    /** On the morning after, with what the organisers have to say. */
    THANKS("thanks", false),
    SIGN_IN_LINK("sign-in-link");

    private final String code;
    private final boolean service;

    Template(String code) {
        this(code, true);
    }

    /** @param service whether it is about the reader's own booking or request; there is no unsubscribing from these */
    Template(String code, boolean service) {
        this.code = code;
        this.service = service;
    }

    /** Whether it is sent to whoever unsubscribed, too. */
    public boolean isService() {
        return service;
    }

    /** The stable name, in files and job ids. */
    public String code() {
        return code;
    }
}
