package org.commonground.directory.imports.reading;

import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendars (iCalendar, RFC 5545). Series become their dates; whatever cannot be read is told with its entry and
 * line.
 */
final class CalendarReader {

    private static final Pattern START = Pattern.compile("(?im)^BEGIN:VEVENT[ \\t]*$");
    private static final Pattern END = Pattern.compile("(?im)^END:VCALENDAR\\s*\\z");
    private static final Pattern CALENDAR = Pattern.compile("(?im)^BEGIN:VCALENDAR[ \\t]*$");
    private static final Set<String> TOLD =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "GEO");

    private final Scope scope;
    private final Reading reading;

    CalendarReader(Scope scope, Reading reading) {
        this.scope = scope;
        this.reading = reading;
    }

    void read(String text) {
        if (!CALENDAR.matcher(text).find()) {
            reading.unreadable("This is not a calendar (iCalendar): there is no line BEGIN:VCALENDAR in it.");
            return;
        }
        if (!END.matcher(text).find()) {
            broken();
        }
        var lines = lineNumbers(text).iterator();
        try (var reader = new ICalReader(text)) {
            ICalendar calendar;
            while ((calendar = reader.readNext()) != null) {
                reader.getWarnings().forEach(this::tell);
                read(calendar, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException broken) {
            // the parser is lenient, and still some broken files are more than it expects
            broken();
        }
    }

    private void read(ICalendar calendar, Iterator<Integer> lines) {
        var times = new CalendarTimes(calendar, scope.zone(), reading);
        var byUid = new LinkedHashMap<String, List<CalendarEntry>>();
        for (var event : calendar.getEvents()) {
            var entry = new CalendarEntry(event, lines.hasNext() ? lines.next() : null, times);
            if (entry.isPrivate()) {
                reading.trouble(entry.origin(), "It is marked as private, so it is left out.");
            } else {
                byUid.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
            }
        }
        byUid.values().forEach(entries -> read(entries, times));
    }

    private void read(List<CalendarEntry> sameUid, CalendarTimes times) {
        var masters = sameUid.stream().filter(entry -> !entry.isException()).toList();
        var exceptions = sameUid.stream().filter(CalendarEntry::isException).toList();
        var completion = new Completion(reading);
        if (masters.isEmpty()) {
            newest(exceptions).forEach(exception -> completion.add(exception.on(times.slot(exception))));
            return;
        }
        var master = masters.stream().max(CalendarEntry.BY_AGE).orElseThrow();
        masters.stream()
                .filter(other -> other != master)
                .forEach(other ->
                        reading.trouble(other.origin(), "There is another entry with the same UID, which is taken."));
        if (!master.isSeries()) {
            completion.add(master.rough());
            if (!exceptions.isEmpty()) {
                reading.trouble(master.origin(), "Changed dates of it are left out, because it does not repeat.");
            }
            return;
        }
        new Series(master, scope, reading).dates(newest(exceptions)).forEach(completion::add);
    }

    /** Of several changes of one date the newest. */
    private Collection<CalendarEntry> newest(List<CalendarEntry> exceptions) {
        var bySlot = new LinkedHashMap<@Nullable Object, CalendarEntry>();
        for (var exception : exceptions) {
            bySlot.merge(
                    exception.slot(),
                    exception,
                    (one, other) -> CalendarEntry.BY_AGE.compare(one, other) > 0 ? one : other);
        }
        return bySlot.values();
    }

    private void broken() {
        reading.partial();
        reading.trouble(null, null, "The calendar breaks off: what should follow is not there or cannot be read.");
    }

    private void tell(ParseWarning warning) {
        var property = warning.getPropertyName();
        if (property != null && TOLD.contains(property)) {
            reading.trouble(null, warning.getLineNumber(), "The " + property + " here cannot be read.");
        }
    }

    /** Where the entries begin, in their order: the parser does not keep it. */
    private static List<Integer> lineNumbers(String text) {
        var numbers = new ArrayList<Integer>();
        var starts = START.matcher(text);
        var line = 1;
        var read = 0;
        while (starts.find()) {
            for (; read < starts.start(); read++) {
                if (text.charAt(read) == '\n') {
                    line++;
                }
            }
            numbers.add(line);
        }
        return numbers;
    }
}
