package org.commonground.directory.event;

import java.time.LocalDateTime;

/** All that the organisers say about an event; they replace it as a whole. */
public record Listing(Wording wording, Schedule schedule, Setting setting, Billing billing, Attendance attendance) {

    public Listing {
        attendance.booking().window().refuseAfter(schedule.startsAt());
    }

    public BookingRules booking() {
        return attendance.booking();
    }

    public Messages messages() {
        return attendance.messages();
    }

    /** The same at another date: as long, and booked as long before. */
    Listing movedTo(LocalDateTime start) {
        var moved = schedule.movedTo(start);
        var rules = booking().moved(schedule, moved);
        return new Listing(wording, moved, setting, billing, new Attendance(rules, messages()));
    }

    Listing with(Billing other) {
        return new Listing(wording, schedule, setting, other, attendance);
    }

    Listing with(Messages other) {
        return new Listing(wording, schedule, setting, billing, new Attendance(booking(), other));
    }
}
