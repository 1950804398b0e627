package org.commonground.notification.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time as people write it: Wednesday 22 October 2014, 7pm to 9pm. */
record When(ZonedDateTime start, ZonedDateTime end) {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    /** Everything in one line; the end's day where it is another, the zone where it is not London's. */
    String sentence() {
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        var until = sameDay ? clock(end.toLocalTime()) : clock(end.toLocalTime()) + " on " + DAY.format(end);
        return DAY.format(start) + ", " + clock(start.toLocalTime()) + " to " + until + zone();
    }

    /** A moment for people at home: 7:45pm on Wednesday 22 October 2014 (London time). */
    static String moment(Instant instant) {
        return moment(instant, HOME);
    }

    /** A moment as the clocks of a zone show it; the zone is always named, since much may hang on it. */
    static String moment(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        var name = zone.equals(HOME) ? "London time" : name(zone);
        return clock(at.toLocalTime()) + " on " + DAY.format(at) + " (" + name + ")";
    }

    /** Today, tomorrow, in 3 days: by the calendar where it takes place, not by hours. */
    static String daysUntil(ZonedDateTime start, Instant now) {
        var today = now.atZone(start.getZone()).toLocalDate();
        var days = ChronoUnit.DAYS.between(today, start.toLocalDate());
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "tomorrow" : "in " + days + " days";
    }

    private static String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        return CLOCK.format(time).toLowerCase(Locale.UK).replace(":00", "");
    }

    private String zone() {
        var zone = start.getZone();
        return zone.equals(HOME) ? "" : " (" + name(zone) + ")";
    }

    private static String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.UK);
    }
}
