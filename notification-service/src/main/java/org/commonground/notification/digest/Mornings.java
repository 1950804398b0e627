package org.commonground.notification.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One moment in each day of a zone, on days of 23 and of 25 hours too: a time that the clocks leave out is as much later,
 * one that they show twice is the first.
 */
record Mornings(LocalTime at, ZoneId zone) {

    private static final Duration WORTH = Duration.ofHours(12);

    /** The first after this moment. */
    Instant after(Instant moment) {
        var today = of(day(moment));
        return today.isAfter(moment) ? today : of(day(moment).plusDays(1));
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Whether it is so late that one waits for the next. */
    static boolean isTooLate(Instant due, Instant now) {
        return now.isAfter(due.plus(WORTH));
    }

    private Instant of(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
