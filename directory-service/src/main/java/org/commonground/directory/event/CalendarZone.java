package org.commonground.directory.event;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/** A zone's rules as far as some events need them: in force when the first starts, and any change until the last ends. */
final class CalendarZone {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.UK);
    private static final long MILLIS = 1_000;

    private CalendarZone() {}

    static VTimezone of(ZoneId zone, Instant first, Instant last) {
        var rules = zone.getRules();
        var component = new VTimezone(zone.getId());
        // the second is added because a change at the very start is in force
        var change = rules.previousTransition(first.plusSeconds(1));
        if (change == null) {
            var offset = rules.getOffset(first);
            component.addStandardTime(described(new StandardTime(), LONG_AGO, offset, offset));
            change = rules.nextTransition(first);
        }
        while (change != null && !change.getInstant().isAfter(last)) {
            add(component, zone, change);
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static void add(VTimezone component, ZoneId zone, ZoneOffsetTransition change) {
        var name = NAME.format(change.getInstant().atZone(zone));
        if (zone.getRules().isDaylightSavings(change.getInstant())) {
            var summer = observance(new DaylightSavingsTime(), change);
            summer.addTimezoneName(name);
            component.addDaylightSavingsTime(summer);
        } else {
            var standard = observance(new StandardTime(), change);
            standard.addTimezoneName(name);
            component.addStandardTime(standard);
        }
    }

    private static <T extends Observance> T observance(T observance, ZoneOffsetTransition change) {
        return described(observance, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static <T extends Observance> T described(
            T observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * MILLIS));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * MILLIS));
        return observance;
    }
}
