package org.commonground.notification.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.commonground.notification.event.Event;

/** Times as people write them: Wednesday 22 October 2014, 7pm to 9pm. */
record When(Phrases phrases) {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma");

    /** Everything in one line; the end's day where it is another, the zone where it is not London's. */
    String sentence(Event event) {
        return sentence(event.start(), event.end());
    }

    String sentence(ZonedDateTime start, ZonedDateTime end) {
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        var until = sameDay ? clock(end.toLocalTime()) : phrases.say("on", clock(end.toLocalTime()), day(end));
        var zone = start.getZone();
        return phrases.say("from-to", day(start), clock(start.toLocalTime()), until)
                + (zone.equals(HOME) ? "" : " (" + name(zone) + ")");
    }

    /** A moment for people at home: 7:45pm on Wednesday 22 October 2014 (London time). */
    String moment(Instant instant) {
        return moment(instant, HOME);
    }

    /** A moment as the clocks of a zone show it; the zone is always named, since much may hang on it. */
    String moment(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return phrases.say(
                "moment", clock(at.toLocalTime()), day(at), zone.equals(HOME) ? phrases.say("london") : name(zone));
    }

    /** Today, tomorrow, in 3 days: by the calendar where it takes place, not by hours. */
    String daysUntil(ZonedDateTime start, Instant now) {
        var today = now.atZone(start.getZone()).toLocalDate();
        var days = Math.max(0, ChronoUnit.DAYS.between(today, start.toLocalDate()));
        return phrases.count("soon", days, days);
    }

    /** Wednesday 22 October 2014. */
    String date(ZonedDateTime at) {
        return day(at);
    }

    private String day(ZonedDateTime at) {
        return DAY.withLocale(phrases.locale()).format(at);
    }

    private String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return phrases.say("midday");
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return phrases.say("midnight");
        }
        var locale = phrases.locale();
        return CLOCK.withLocale(locale).format(time).toLowerCase(locale).replace(":00", "");
    }

    private String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, phrases.locale());
    }
}
