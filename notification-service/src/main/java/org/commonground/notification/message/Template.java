package org.commonground.notification.message;

/** The messages there are; the words of each are in a file of its name for each language. */
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
    THANKS("thanks", Reader.GUEST, false),
    /** Written by the organisers. */
    ORGANISERS_MESSAGE("organisers-message", Reader.GUEST, false),
    /** The same about the arrangements, which everybody who comes has to know. */
    ORGANISERS_NOTICE("organisers-notice"),
    SIGN_IN_LINK("sign-in-link", Reader.ANYBODY, true),
    /** An organisation is asked to stand on an event. */
    INVITATION("invitation", Reader.MEMBER, true),
    INVITATION_ACCEPTED("invitation-accepted", Reader.MEMBER, true),
    INVITATION_DECLINED("invitation-declined", Reader.MEMBER, true),
    /** What is new at an organisation's events; once a day, to whoever wants it. */
    DIGEST("digest", Reader.MEMBER, false);

    /** Whom a message is to. */
    private enum Reader {
        GUEST,
        MEMBER,
        ANYBODY
    }

    private final String code;
    private final Reader reader;
    private final boolean service;

    Template(String code) {
        this(code, Reader.GUEST, true);
    }

    /** @param service whether it is about the reader's own booking or request; there is no unsubscribing from these */
    Template(String code, Reader reader, boolean service) {
        this.code = code;
        this.reader = reader;
        this.service = service;
    }

    /** Whether it is to the guest behind a booking. */
    public boolean isToGuest() {
        return reader == Reader.GUEST;
    }

    /** Whether it is to somebody who organises. */
    public boolean isToMember() {
        return reader == Reader.MEMBER;
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
