package org.commonground.directory.event;

import java.time.LocalDateTime;

/** All that the organisers say about an event; they replace it as a whole. */
public record Listing(
        Wording wording, Schedule schedule, Setting setting, Billing billing, BookingRules booking, Messages messages) {

    public Listing {
        booking.window().refuseAfter(schedule.startsAt());
    }

    /** The same at another date: as long, and booked as long before. */
    Listing movedTo(LocalDateTime start) {
        var moved = schedule.movedTo(start);
        return new Listing(wording, moved, setting, billing, booking.moved(schedule, moved), messages);
    }

    Listing with(Billing other) {
        return new Listing(wording, schedule, setting, other, booking, messages);
    }

    Listing with(Messages other) {
        return new Listing(wording, schedule, setting, billing, booking, other);
    }
}
