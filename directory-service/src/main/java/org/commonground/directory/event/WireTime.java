package org.commonground.directory.event;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.commonground.directory.field.InvalidField;

/** Local dates and times as they are written: always with seconds, so that they sort as text. */
public final class WireTime {

    /** Four digits of year, and seconds or not. */
    static final String PATTERN = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private WireTime() {}

    public static String text(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static LocalDateTime time(String field, String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidField(
                    field, "There is no such date or time. Give a local date and time, like 2026-12-21T19:00:00.");
        }
    }

    /** A zone by its name in the time zone database: an offset would not know about summer time. */
    static ZoneId zone(String field, String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new InvalidField(field, "Give the name of a time zone, like Europe/London.");
        }
        return ZoneId.of(text);
    }
}
