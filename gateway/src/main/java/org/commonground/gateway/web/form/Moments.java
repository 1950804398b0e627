package org.commonground.gateway.web.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates and times as a form has them: local ones, of the place that the form is about. */
public final class Moments {

    /** What is said of a time that cannot be read. */
    public static final String UNREADABLE = "Enter a date and a time, like 2026-12-01 18:00.";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Moments() {}

    /** For the field of a form; empty where there is no such time. */
    public static String typed(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LOCAL.format(at.atZone(zone));
    }

    public static String typed(LocalDateTime at) {
        return LOCAL.format(at);
    }

    public static Optional<LocalDateTime> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.replace(' ', 'T')));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** As services write it; what cannot be read is sent as it is, and refused by them along with all else. */
    public static String onTheWire(String typed) {
        return typed.replace(' ', 'T');
    }

    /** The zone of this name; London's where there is none. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneId.of("Europe/London");
        }
    }
}
