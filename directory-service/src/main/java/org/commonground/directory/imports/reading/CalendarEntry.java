package org.commonground.directory.imports.reading;

import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonground.directory.imports.reading.CalendarTimes.At;
import org.commonground.directory.imports.reading.Rough.Part;
import org.jspecify.annotations.Nullable;

/** One VEVENT: an event, a series, or another state of one date of a series. */
record CalendarEntry(VEvent event, @Nullable Integer line, CalendarTimes times) {

    /** The one that was changed last is the greatest; of equals the later in the file is taken. */
    static final Comparator<CalendarEntry> BY_AGE = Comparator.<CalendarEntry>comparingInt(CalendarEntry::sequence)
            .thenComparingLong(CalendarEntry::modified)
            .thenComparingInt(entry -> entry.line() == null ? 0 : entry.line());

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_KEY = 300;

    Origin origin() {
        var title = text(event.getSummary());
        var label = title == null || title.isBlank() ? "an entry without a title" : Clean.line(title, LONGEST_LABEL);
        return new Origin(label, line, uid(), null, text(event.getUrl()));
    }

    /** What entries that belong together have in common; an entry without UID is alone. */
    String key() {
        var uid = uid();
        return uid == null ? "\u0000" + line + "/" + System.identityHashCode(event) : uid;
    }

    boolean isException() {
        return event.getRecurrenceId() != null;
    }

    boolean isSeries() {
        return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
    }

    boolean isPrivate() {
        var classification = event.getClassification();
        return classification != null && (classification.isPrivate() || classification.isConfidential());
    }

    /** The date of the series that this one replaces. */
    @Nullable
    At slot() {
        return at(event.getRecurrenceId());
    }

    @Nullable
    At start() {
        return at(event.getDateStart());
    }

    /** How long it lasts by the clock, or null where nothing is said. */
    @Nullable
    Duration length() {
        var start = start();
        var end = at(event.getDateEnd());
        if (start != null && end != null && !(start.isDate() && end.local().equals(start.local()))) {
            return Duration.between(start.local(), end.in(start.zone()));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return start != null && start.isDate() ? Duration.ofDays(1) : null;
    }

    /** The entry by itself. */
    Rough rough() {
        var start = start();
        return rough(origin(), start == null ? null : start.local());
    }

    /** The entry as one date of its series, at its own time. */
    Rough on(String date) {
        var start = start();
        return rough(origin().on(date), start == null ? null : start.local());
    }

    /** The series on another of its dates. */
    Rough on(String date, LocalDateTime start) {
        return rough(origin().on(date), start);
    }

    private Rough rough(Origin origin, @Nullable LocalDateTime start) {
        var zoned = start();
        var length = length();
        var span = start == null || zoned == null
                ? null
                : new Rough.Span(start, length == null ? null : start.plus(length), zoned.zone());
        var categories = event.getCategories().stream()
                .flatMap(list -> list.getValues().stream())
                .toList();
        return new Rough(origin, parts(), span, List.copyOf(categories), happening());
    }

    private Map<Part, String> parts() {
        var parts = new Rough.Parts()
                .put(Part.TITLE, text(event.getSummary()))
                .put(Part.DESCRIPTION, text(event.getDescription()));
        Places.put(parts, text(event.getLocation()));
        var geo = event.getGeo();
        if (geo != null && geo.getLatitude() != null && geo.getLongitude() != null) {
            parts.put(Part.POSITION, geo.getLatitude() + "," + geo.getLongitude());
        }
        return parts.all();
    }

    private Happening happening() {
        return event.getStatus() != null && event.getStatus().isCancelled() ? Happening.CANCELLED : Happening.ON;
    }

    private @Nullable String uid() {
        var uid = text(event.getUid());
        return uid == null || uid.isBlank() || uid.length() > LONGEST_KEY ? null : uid.strip();
    }

    private int sequence() {
        var sequence = event.getSequence();
        return sequence == null || sequence.getValue() == null ? 0 : sequence.getValue();
    }

    private long modified() {
        var modified = event.getLastModified();
        return modified == null || modified.getValue() == null
                ? 0
                : modified.getValue().getTime();
    }

    private @Nullable At at(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : times.at(property, property.getValue());
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : property.getValue();
    }
}
