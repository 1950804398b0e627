package org.commonground.directory.imports.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a source is written. */
public enum SourceFormat {
    ICALENDAR,
    JSON_LD,
    CSV;

    /** The format of what is there, by its own first words or else by what the server calls it. */
    static SourceFormat guess(String text, @Nullable String contentType) {
        var start = text.stripLeading();
        if (start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, "BEGIN:VCALENDAR".length())) {
            return ICALENDAR;
        }
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/calendar") ? ICALENDAR : JSON_LD;
    }

    /**
     * Reads all that the bytes say; never fails for what is in them.
     *
     * @param format null to find out by looking
     * @param contentType as it was sent with them
     */
    public static Reading read(byte[] bytes, @Nullable String contentType, @Nullable SourceFormat format, Scope scope) {
        var reading = new Reading(scope.mostEntries());
        var text = Texts.of(bytes, contentType, reading);
        switch (format == null ? guess(text, contentType) : format) {
            case ICALENDAR -> new CalendarReader(scope, reading).read(text);
            case JSON_LD -> new PageReader(scope, reading).read(text);
            case CSV -> new TableReader(scope, reading).read(text);
        }
        return reading;
    }
}
