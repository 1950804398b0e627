package org.commonground.directory.imports.reading;

import biweekly.ICalendar;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the dates and times of one calendar mean. */
final class CalendarTimes {

    private final ICalendar calendar;
    private final ZoneId zone;
    private final Reading reading;
    private final Map<String, ZoneId> resolved = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    /** @param zone of times that name none, where the calendar does not name one either */
    CalendarTimes(ICalendar calendar, ZoneId zone, Reading reading) {
        this.calendar = calendar;
        this.zone = Optional.ofNullable(calendar.getExperimentalProperty("X-WR-TIMEZONE"))
                .flatMap(named -> Zones.named(named.getValue()))
                .orElse(zone);
        this.reading = reading;
    }

    /** A moment by the clocks of its zone; midnight where only a date is given. */
    record At(LocalDateTime local, ZoneId zone, boolean isDate) {

        Instant instant() {
            return local.atZone(zone).toInstant();
        }

        LocalDateTime in(ZoneId other) {
            return isDate || other.equals(zone)
                    ? local
                    : local.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
        }
    }

    /** The moment that a value of the property means; null where there is no such date. */
    @Nullable
    At at(ICalProperty property, @Nullable ICalDate date) {
        if (date == null) {
            return null;
        }
        var parts = date.getRawComponents();
        try {
            if (parts == null) {
                var instant = Instant.ofEpochMilli(date.getTime());
                return new At(LocalDateTime.ofInstant(instant, zone), zone, !date.hasTime());
            }
            var local = local(parts);
            if (!date.hasTime() || !parts.hasTime()) {
                return new At(local, zone, true);
            }
            if (parts.isUtc()) {
                return new At(LocalDateTime.ofInstant(local.toInstant(ZoneOffset.UTC), zone), zone, false);
            }
            return new At(local, zoneOf(property, date), false);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    /** Which date of its series an exception replaces. */
    String slot(CalendarEntry exception) {
        var slot = exception.slot();
        return slot == null ? "" : slot.local().toLocalDate().toString();
    }

    private static LocalDateTime local(DateTimeComponents parts) {
        return LocalDateTime.of(
                parts.getYear(),
                parts.getMonth(),
                parts.getDate(),
                parts.hasTime() ? parts.getHour() : 0,
                parts.hasTime() ? parts.getMinute() : 0,
                parts.hasTime() ? Math.min(parts.getSecond(), 59) : 0);
    }

    private ZoneId zoneOf(ICalProperty property, ICalDate date) {
        var assignment = calendar.getTimezoneInfo().getTimezone(property);
        var component = assignment == null ? null : assignment.getComponent();
        var id = component == null || component.getTimezoneId() == null
                ? property.getParameters().getTimezoneId()
                : component.getTimezoneId().getValue();
        if (id == null) {
            return assignment == null
                    ? zone
                    : Zones.named(assignment.getTimeZone().getID()).orElse(zone);
        }
        var known = resolved.get(id);
        if (known == null) {
            known = Zones.named(id)
                    .or(() -> assignment == null
                            ? Optional.empty()
                            : Zones.like(assignment.getTimeZone(), zone, date.toInstant()))
                    .orElseGet(() -> assumed(id));
            resolved.put(id, known);
        }
        return known;
    }

    private ZoneId assumed(String id) {
        if (unknown.add(id)) {
            reading.trouble(
                    null, null, "The time zone " + Clean.line(id, 60) + " is not known: " + zone + " is assumed.");
        }
        return zone;
    }
}
