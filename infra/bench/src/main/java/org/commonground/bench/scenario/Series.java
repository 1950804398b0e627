package org.commonground.bench.scenario;

/** The kinds of measurements; a series has one for each size. */
public enum Series {
    HOT_EVENT("one hot event, through the gateway", "clients"),
    CONSTANT("ceiling: the gateway before a constant", "clients"),
    BARE_DRIVER("ceiling: the bare driver, unbatched", "clients"),
    GENERATOR("ceiling: the load generator on the constant itself", "clients"),
    MANY_EVENTS("many events at once, through the gateway", "events"),
    FILLED("one hot event that holds bookings already", "bookings before"),
    EMPTY_AGAIN("an empty event after all of that", "bookings before"),
    HALF_RATE("one hot event at half the peak rate (open loop)", "bookings/s asked"),
    QUIET("a quiet event, at the booking service itself (open loop)", "bookings/s asked"),
    TO_KAFKA("from the 201 to the record on Kafka", "bookings/s asked"),
    MAIL_AT_REST("from the 201 to the mail server's 250, at rest", "bookings/s asked"),
    MAIL_BURST("from the 201 to the mail server's 250, in a burst", "bookings");

    private final String title;
    private final String unit;

    Series(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    public String title() {
        return title;
    }

    /** What its sizes count. */
    public String unit() {
        return unit;
    }
}
