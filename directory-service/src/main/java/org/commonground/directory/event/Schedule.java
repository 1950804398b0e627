package org.commonground.directory.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.commonground.directory.field.InvalidField;

/**
 * When an event is, as the clocks at its place show it. A time that the clocks skip is refused; of a time that they
 * show twice the first is meant.
 */
public record Schedule(LocalDateTime start, LocalDateTime end, ZoneId zone) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Schedule {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        refuseSkipped("start", start, zone);
        refuseSkipped("end", end, zone);
        var length = Duration.between(start.atZone(zone), end.atZone(zone));
        if (!length.isPositive()) {
            throw new InvalidField("end", "Give an end that is after the start.");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new InvalidField("end", "Give an end at most 31 days after the start.");
        }
    }

    /** As long by the clocks. */
    Schedule movedTo(LocalDateTime other) {
        return new Schedule(other, other.plus(Duration.between(start, end)), zone);
    }

    /** A moment that is as far from this start, by the clocks, as it is from that of {@code before}. */
    Instant shifted(Instant moment, Schedule before) {
        var distance = Duration.between(before.start, LocalDateTime.ofInstant(moment, zone));
        return start.plus(distance).atZone(zone).toInstant();
    }

    public Instant startsAt() {
        return start.atZone(zone).toInstant();
    }

    public Instant endsAt() {
        return end.atZone(zone).toInstant();
    }

    private static void refuseSkipped(String field, LocalDateTime time, ZoneId zone) {
        var gap = zone.getRules().getTransition(time);
        if (gap != null && gap.isGap()) {
            throw new InvalidField(
                    field,
                    "On %s the clocks in %s go forward from %s to %s, so there is no %s. Give another time, like %s."
                            .formatted(
                                    DAY.format(time),
                                    zone,
                                    gap.getDateTimeBefore().toLocalTime(),
                                    gap.getDateTimeAfter().toLocalTime(),
                                    time.toLocalTime(),
                                    time.plus(gap.getDuration()).toLocalTime()));
        }
    }
}
