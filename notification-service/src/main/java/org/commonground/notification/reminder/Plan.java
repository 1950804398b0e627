package org.commonground.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.commonground.notification.event.Event;

/**
 * What is due when, by the clocks where the event takes place: eight in the morning is eight in the morning on both sides
 * of a change of clocks, though the days between may have 23 or 25 hours.
 */
final class Plan {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** Whoever is on the way already reads no mail. */
    private static final Duration ON_THE_WAY = Duration.ofHours(2);

    private static final Duration AT_THE_DOOR = Duration.ofMinutes(30);
    private static final int WORTH_DAYS = 7;
    private static final int KEPT_DAYS = 30;

    private final Event event;
    private final LocalDate day;

    private Plan(Event event) {
        this.event = event;
        this.day = event.start().toLocalDate();
    }

    /** Nothing for an event that is not to take place as announced. */
    static List<Due> of(Event event) {
        return event.status() == Event.Status.PUBLISHED ? new Plan(event).dues() : List.of();
    }

    private List<Due> dues() {
        var dues = new ArrayList<Due>();
        if (event.wanted().reminders()) {
            dues.add(due(Occasion.THREE_DAYS_BEFORE, at(day.minusDays(3), MORNING), at(day.minusDays(1), MORNING)));
            dues.add(due(
                    Occasion.ON_THE_DAY, onTheDay(), event.start().toInstant().minus(AT_THE_DOOR)));
        }
        if (event.wanted().stillComing()) {
            dues.add(due(Occasion.TWO_DAYS_BEFORE, at(day.minusDays(2), MORNING), at(day.minusDays(1), EVENING)));
        }
        if (event.wanted().thanks() != null) {
            var after = event.end().toLocalDate().plusDays(1);
            dues.add(due(Occasion.MORNING_AFTER, at(after, MORNING), at(after.plusDays(WORTH_DAYS), MORNING)));
        }
        var forgotten = at(event.end().toLocalDate().plusDays(KEPT_DAYS), MORNING);
        dues.add(due(Occasion.LONG_OVER, forgotten, forgotten));
        return dues;
    }

    /** In the morning; on the evening before where the event begins too early for that. */
    private Instant onTheDay() {
        var morning = at(day, MORNING);
        return morning.plus(ON_THE_WAY).isAfter(event.start().toInstant()) ? at(day.minusDays(1), EVENING) : morning;
    }

    private Due due(Occasion occasion, Instant at, Instant latest) {
        return new Due(occasion, day, at, latest);
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(event.start().getZone()).toInstant();
    }
}
