package org.commonground.directory.event;

/** All that the organisers say about an event; they replace it as a whole. */
public record Listing(Wording wording, Schedule schedule, Venue venue, Billing billing, BookingRules booking) {

    public Listing {
        booking.window().refuseAfter(schedule.startsAt());
    }
}
