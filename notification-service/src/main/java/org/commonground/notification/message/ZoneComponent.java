package org.commonground.notification.message;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that is right for one event, from the JDK's own zone rules: yearly rules where the
 * zone has them, as the big calendar programs expect, and otherwise the changes of offset around the event.
 */
final class ZoneComponent {

    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int WEEK = 7;

    private final ZoneId zone;
    private final VTimezone component;

    private ZoneComponent(ZoneId zone) {
        this.zone = zone;
        this.component = new VTimezone(zone.getId());
    }

    static VTimezone around(ZonedDateTime start, ZonedDateTime end) {
        var zone = new ZoneComponent(start.getZone());
        var before = zone.zone.getRules().previousTransition(start.toInstant().plusSeconds(1));
        if (before == null) {
            zone.add(EVER, start.getOffset(), start.getOffset(), start.toInstant());
        } else if (zone.hasOnlyYearlyChangesFrom(before.getDateTimeBefore().getYear() - 1)) {
            zone.addYearly(before.getDateTimeBefore().getYear() - 1);
        } else {
            zone.addChanges(before, end.toInstant());
        }
        return zone.component;
    }

    private boolean hasOnlyYearlyChangesFrom(int year) {
        var rules = zone.getRules();
        var explicit = rules.getTransitions();
        return !rules.getTransitionRules().isEmpty()
                && (explicit.isEmpty() || explicit.getLast().getDateTimeBefore().getYear() < year)
                // an hour of UTC, or one past midnight, can fall on another day than the rule names
                && rules.getTransitionRules().stream().allMatch(rule -> fallsOnItsDay(rule, year));
    }

    private static boolean fallsOnItsDay(ZoneOffsetTransitionRule rule, int year) {
        var local = rule.createTransition(year).getDateTimeBefore();
        return local.getMonth() == rule.getMonth()
                && (rule.getDayOfWeek() == null
                        ? local.getDayOfMonth() == rule.getDayOfMonthIndicator()
                        : local.getDayOfWeek() == rule.getDayOfWeek());
    }

    private void addYearly(int year) {
        for (var rule : zone.getRules().getTransitionRules()) {
            add(rule.createTransition(year)).setRecurrenceRule(recurrence(rule));
        }
    }

    private void addChanges(ZoneOffsetTransition first, Instant end) {
        for (@Nullable ZoneOffsetTransition change = first;
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            add(change);
        }
    }

    private Observance add(ZoneOffsetTransition change) {
        return add(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), change.getInstant());
    }

    private Observance add(LocalDateTime from, ZoneOffset before, ZoneOffset after, Instant instant) {
        Observance observance;
        if (zone.getRules().isDaylightSavings(instant)) {
            var daylight = new DaylightSavingsTime();
            component.addDaylightSavingsTime(daylight);
            observance = daylight;
        } else {
            var standard = new StandardTime();
            component.addStandardTime(standard);
            observance = standard;
        }
        observance.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        return observance;
    }

    private static Recurrence recurrence(ZoneOffsetTransitionRule rule) {
        var yearly =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        var day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return yearly.byMonthDay(day).build();
        }
        var weekday = DayOfWeek.valueOf(rule.getDayOfWeek().name());
        if (day == -1 || day == rule.getMonth().minLength() - WEEK + 1 && rule.getMonth() != Month.FEBRUARY) {
            return yearly.byDay(-1, weekday).build();
        }
        if (day > 0 && day % WEEK == 1) {
            return yearly.byDay(day / WEEK + 1, weekday).build();
        }
        return yearly.byMonthDay(week(day)).byDay(weekday).build();
    }

    /** The days that "Sunday on or after the 23rd", or "on or before the second last", can be. */
    private static List<Integer> week(int day) {
        var first = day > 0 ? day : day - WEEK + 1;
        return IntStream.range(first, first + WEEK).boxed().toList();
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
