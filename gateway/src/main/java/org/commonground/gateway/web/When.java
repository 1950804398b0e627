package org.commonground.gateway.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.commonground.gateway.client.Event;

/** A time as people write it: Wednesday 22 October 2014, 7pm to 9pm. */
public record When(ZonedDateTime start, ZonedDateTime end) {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    public static When of(Event event) {
        return new When(event.start().atZone(event.timeZone()), event.end().atZone(event.timeZone()));
    }

    /** Everything in one line. */
    public String sentence() {
        return day() + ", " + hours();
    }

    /** The day it begins: Wednesday 22 October 2014. */
    public String day() {
        return DAY.format(start);
    }

    public String weekday() {
        return WEEKDAY.format(start);
    }

    public int dayOfMonth() {
        return start.getDayOfMonth();
    }

    public String month() {
        return MONTH.format(start);
    }

    /** From when until when; names the end's day where it is another, and the zone where it is not London's. */
    public String hours() {
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        var until = sameDay ? clock(end.toLocalTime()) : clock(end.toLocalTime()) + " on " + DAY.format(end);
        return clock(start.toLocalTime()) + " to " + until + zone();
    }

    /** A moment, for example when booking opens: Monday 1 December 2014 at 9am. */
    public static String moment(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return DAY.format(at) + " at " + clock(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same with whose clock it is: Monday 1 December 2014 at 9am, London time. */
    public static String momentThere(Instant instant, ZoneId zone) {
        var id = zone.getId();
        var place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return moment(instant, zone) + ", " + place + (id.contains("/") ? " time" : "");
    }

    public static String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        return CLOCK.format(time).toLowerCase(Locale.UK).replace(":00", "");
    }

    /** For machines, with the offset of that day. */
    public String machineStart() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
    }

    public String machineEnd() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end);
    }

    private String zone() {
        var zone = start.getZone();
        return zone.equals(HOME) ? "" : " (" + zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.UK) + ")";
    }
}
