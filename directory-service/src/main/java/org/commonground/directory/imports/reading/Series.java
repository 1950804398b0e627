package org.commonground.directory.imports.reading;

import biweekly.property.RecurrenceDates;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.commonground.directory.imports.reading.CalendarTimes.At;

/**
 * The dates of a repeated entry (RFC 5545, sections 3.8.5.1 to 3.8.5.3) that are to come, at most 200 within 400 days.
 * A date is named by its day in the series, so that it is still known when the whole series moves to another hour.
 */
final class Series {

    static final String FAR_AWAY =
            "Its first date is more than 400 days away, so none of its dates is taken yet. A feed brings them when they are "
                    + "nearer; a file has to be sent again.";

    private static final int MOST_DATES = 200;
    private static final int MOST_STEPS = 100_000;
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final CalendarEntry master;
    private final Scope scope;
    private final Reading reading;

    Series(CalendarEntry master, Scope scope, Reading reading) {
        this.master = master;
        this.scope = scope;
        this.reading = reading;
    }

    List<Rough> dates(Collection<CalendarEntry> exceptions) {
        var first = master.start();
        if (first == null) {
            return List.of(master.rough());
        }
        var starts = starts(first);
        var dates = new ArrayList<Rough>();
        var replaced = new HashMap<LocalDateTime, CalendarEntry>();
        for (var exception : exceptions) {
            slotOf(exception, first, starts)
                    .ifPresentOrElse(
                            slot -> replaced.put(slot, exception),
                            () -> dates.add(exception.on(master.times().slot(exception))));
        }
        var days = new HashMap<LocalDate, Integer>();
        for (var start : starts) {
            var name = name(start, days);
            var exception = replaced.get(start);
            if (exception != null) {
                dates.add(exception.on(name));
            } else if (dates.size() < MOST_DATES
                    && start.atZone(first.zone()).toInstant().isAfter(scope.now())) {
                dates.add(master.on(name, start));
            }
        }
        if (dates.isEmpty() && first.instant().isAfter(scope.until())) {
            reading.trouble(master.origin(), FAR_AWAY);
        }
        return dates;
    }

    private static String name(LocalDateTime start, Map<LocalDate, Integer> days) {
        var day = start.toLocalDate();
        return days.merge(day, 1, Integer::sum) == 1 ? day.toString() : start.toString();
    }

    private static java.util.Optional<LocalDateTime> slotOf(
            CalendarEntry exception, At first, Collection<LocalDateTime> starts) {
        var slot = exception.slot();
        if (slot == null) {
            return java.util.Optional.empty();
        }
        var local = slot.in(first.zone());
        return starts.stream()
                .filter(start -> start.equals(local)
                        || (slot.isDate() && start.toLocalDate().equals(local.toLocalDate())))
                .findFirst();
    }

    private TreeSet<LocalDateTime> starts(At first) {
        var starts = new TreeSet<LocalDateTime>();
        starts.add(first.local());
        var rule = master.event().getRecurrenceRule();
        if (rule != null && rule.getValue() != null) {
            repeat(rule.getValue(), first, starts);
        }
        for (var more : master.event().getRecurrenceDates()) {
            more.getDates().forEach(date -> add(more, date, first, starts));
            more.getPeriods().forEach(period -> add(more, period.getStartDate(), first, starts));
        }
        starts.removeIf(start -> start.atZone(first.zone()).toInstant().isAfter(scope.until()));
        remove(first, starts);
        return starts;
    }

    private void add(RecurrenceDates dates, ICalDate date, At first, Set<LocalDateTime> starts) {
        var at = master.times().at(dates, date);
        if (at != null) {
            starts.add(at.isDate() ? at.local().with(first.local().toLocalTime()) : at.in(first.zone()));
        }
    }

    private void remove(At first, Set<LocalDateTime> starts) {
        var slots = new HashSet<LocalDateTime>();
        var days = new HashSet<LocalDate>();
        for (var exceptions : master.event().getExceptionDates()) {
            for (var date : exceptions.getValues()) {
                var at = master.times().at(exceptions, date);
                if (at != null && at.isDate()) {
                    days.add(at.local().toLocalDate());
                } else if (at != null) {
                    slots.add(at.in(first.zone()));
                }
            }
        }
        starts.removeIf(start -> slots.contains(start) || days.contains(start.toLocalDate()));
    }

    private void repeat(Recurrence rule, At first, Set<LocalDateTime> starts) {
        if (rule.getFrequency() == null || TOO_OFTEN.contains(rule.getFrequency())) {
            reading.trouble(master.origin(), "It repeats more often than daily: only its first date is taken.");
            return;
        }
        var zone = TimeZone.getTimeZone(first.zone());
        var dates = rule.getDateIterator(Date.from(first.instant()), zone);
        dates.advanceTo(Date.from(scope.now().minusSeconds(MOST_STEPS)));
        var kept = 0;
        for (var steps = 0; steps < MOST_STEPS && kept < MOST_DATES && dates.hasNext(); steps++) {
            var next = dates.next().toInstant();
            if (next.isAfter(scope.until())) {
                return;
            }
            starts.add(LocalDateTime.ofInstant(next, first.zone()));
            kept += next.isAfter(scope.now()) ? 1 : 0;
        }
        if (kept == MOST_DATES && dates.hasNext()) {
            reading.trouble(master.origin(), "It has more than " + MOST_DATES + " dates: the others come later.");
        }
    }
}
