package org.commonground.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The event begins on Monday 21 December at 7pm: reminders on the 18th and the 21st at 8am. */
class ScheduleTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 21, 19, 0);
    private static final Instant LONG_BEFORE = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-12-18T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-12-21T08:00:00Z");

    private final Schedule planned = Schedule.none(new EventId("example")).heard(event(1, START), LONG_BEFORE);

    @Test
    void whatIsDueIsDueFromItsMomentOnUntilItIsDone() {
        assertThat(planned.next()).isEqualTo(FIRST);
        assertThat(planned.due(FIRST.minusMillis(1))).isEmpty();
        assertThat(planned.due(FIRST)).extracting(Due::occasion).containsExactly(Occasion.THREE_DAYS_BEFORE);

        var after = planned.without(planned.due(FIRST).getFirst());

        assertThat(after.due(FIRST)).isEmpty();
        assertThat(after.next()).isEqualTo(SECOND);
        assertThat(after.version()).isGreaterThan(planned.version());
    }

    @Test
    void anEventThatMovesTakesItsRemindersAlong() {
        var moved = planned.heard(event(2, START.plusDays(30)), LONG_BEFORE);

        assertThat(moved.next()).isEqualTo(Instant.parse("2027-01-17T08:00:00Z"));
        assertThat(moved.due(SECOND)).isEmpty();
    }

    @Test
    void whoWasRemindedIsNotRemindedAgainBecauseTheTitleChangedOrTheTimeOnTheSameDay() {
        var reminded = planned.without(planned.due(FIRST).getFirst());

        assertThat(reminded.heard(event(2, START), FIRST.plusSeconds(60)).due(SECOND))
                .extracting(Due::occasion)
                .containsExactly(Occasion.ON_THE_DAY);
        assertThat(reminded.heard(event(2, START.plusHours(1)), FIRST.plusSeconds(60))
                        .next())
                .isEqualTo(SECOND);
    }

    @Test
    void whatIsBeingSentStaysDueWhenTheEventChangesMeanwhile() {
        var changed = planned.heard(event(2, START.plusHours(1)), FIRST.plusSeconds(1));

        assertThat(changed.due(FIRST.plusSeconds(2))).extracting(Due::occasion).contains(Occasion.THREE_DAYS_BEFORE);
    }

    @Test
    void anEventMovedToTomorrowIsNotAnnouncedByALateReminder() {
        var moved = planned.heard(event(2, LocalDateTime.of(2026, 11, 25, 19, 0)), LONG_BEFORE);

        assertThat(moved.next()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
    }

    @Test
    void aPostponedEventHasNoRemindersUntilItIsReinstated() {
        var postponed = planned.heard(event(2, START, Event.Status.POSTPONED, null), LONG_BEFORE);
        assertThat(postponed.open()).isEmpty();
        assertThat(postponed.next()).isNull();

        assertThat(postponed.heard(event(3, START), FIRST.plusSeconds(1)).next())
                .isEqualTo(SECOND);
    }

    @Test
    void whereOrganisersWantNoRemindersThereAreNone() {
        var silent =
                planned.heard(event(2, START, Event.Status.PUBLISHED, new Messages(false, false, null)), LONG_BEFORE);

        assertThat(silent.open()).extracting(Due::occasion).containsExactly(Occasion.LONG_OVER);
    }

    @Test
    void whatIsHeardLateChangesNothing() {
        var newest = planned.heard(event(5, START.plusDays(1)), LONG_BEFORE);

        assertThat(newest.heard(event(4, START), LONG_BEFORE)).isSameAs(newest);
        assertThat(newest.heard(event(5, START), LONG_BEFORE)).isSameAs(newest);
    }

    static Event event(long sequence, LocalDateTime start) {
        return event(sequence, start, Event.Status.PUBLISHED, null);
    }

    static Event event(long sequence, LocalDateTime start, Event.Status status, @Nullable Messages messages) {
        return new Event(
                new EventId("example"),
                sequence,
                "example",
                status,
                null,
                "Example",
                start,
                start.plusHours(2),
                "Europe/London",
                null,
                null,
                List.of(),
                List.of(),
                messages);
    }
}
