package org.commonground.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Messages;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({
        // an evening in winter, and one in summer
        "2026-12-21T19:00, Europe/London, 2026-12-18T08:00:00Z, 2026-12-21T08:00:00Z",
        "2026-07-21T19:00, Europe/London, 2026-07-18T07:00:00Z, 2026-07-21T07:00:00Z",
        // clocks go back in the night to Sunday 25 October, and forward in that to Sunday 29 March
        "2026-10-25T19:00, Europe/London, 2026-10-22T07:00:00Z, 2026-10-25T08:00:00Z",
        "2026-10-27T19:00, Europe/London, 2026-10-24T07:00:00Z, 2026-10-27T08:00:00Z",
        "2026-03-29T19:00, Europe/London, 2026-03-26T08:00:00Z, 2026-03-29T07:00:00Z",
        "2026-03-31T19:00, Europe/London, 2026-03-28T08:00:00Z, 2026-03-31T07:00:00Z",
        // the day after 28 February, and elsewhere
        "2028-03-01T19:00, Europe/London, 2028-02-27T08:00:00Z, 2028-03-01T08:00:00Z",
        "2026-12-21T19:00, Pacific/Auckland, 2026-12-17T19:00:00Z, 2026-12-20T19:00:00Z",
        // too early for the morning: the evening before, also when the clocks change in that night
        "2026-12-21T09:30, Europe/London, 2026-12-18T08:00:00Z, 2026-12-20T18:00:00Z",
        "2026-12-21T10:00, Europe/London, 2026-12-18T08:00:00Z, 2026-12-21T08:00:00Z",
        "2026-03-29T09:00, Europe/London, 2026-03-26T08:00:00Z, 2026-03-28T18:00:00Z",
        "2026-12-21T00:30, Europe/London, 2026-12-18T08:00:00Z, 2026-12-20T18:00:00Z"
    })
    void remindersComeInTheMorningByTheClocksOfThePlace(
            LocalDateTime start, String zone, Instant threeDaysBefore, Instant onTheDay) {
        var dues = Plan.of(GoodRelations.event("Example", start, zone));

        assertThat(at(dues, Occasion.THREE_DAYS_BEFORE)).isEqualTo(threeDaysBefore);
        assertThat(at(dues, Occasion.ON_THE_DAY)).isEqualTo(onTheDay);
    }

    @Test
    void whateverTheTimeAndZoneRemindersAreAtEightOrSixOnTheClockAndBeforeTheyAreTooLate() {
        var random = new Random(20261025);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (var i = 0; i < 20_000; i++) {
            var zone = zones.get(random.nextInt(zones.size()));
            var start = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 365 * 24 * 60));
            var event = GoodRelations.event("Example", start, zone);

            for (var due : Plan.of(event)) {
                var clock = due.at().atZone(ZoneId.of(zone)).toLocalTime();
                assertThat(clock)
                        .as("%s of %s in %s", due.occasion(), start, zone)
                        .isIn(LocalTime.of(8, 0), LocalTime.of(18, 0));
                assertThat(due.at()).isBeforeOrEqualTo(due.latest());
                if (due.occasion() != Occasion.LONG_OVER && due.occasion() != Occasion.MORNING_AFTER) {
                    assertThat(due.latest()).isBefore(event.start().toInstant());
                }
            }
        }
    }

    @Test
    void theQuestionIsAskedTwoMorningsBeforeAndThanksAreSaidOnTheMorningAfter() {
        var wanted = new Messages(false, true, new Messages.Thanks("Thank you.", null));
        var dues =
                Plan.of(ScheduleTest.event(1, LocalDateTime.of(2026, 10, 24, 22, 30), Event.Status.PUBLISHED, wanted));

        assertThat(at(dues, Occasion.TWO_DAYS_BEFORE)).isEqualTo("2026-10-22T07:00:00Z");
        // it ends after midnight, in the night in which clocks go back
        assertThat(at(dues, Occasion.MORNING_AFTER)).isEqualTo("2026-10-26T08:00:00Z");
        assertThat(dues).extracting(Due::occasion).doesNotContain(Occasion.THREE_DAYS_BEFORE, Occasion.ON_THE_DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Event.Status.class,
            names = {"DRAFT", "CANCELLED", "POSTPONED"})
    void nobodyIsRemindedOfWhatDoesNotTakePlace(Event.Status status) {
        assertThat(Plan.of(GoodRelations.event(status, null))).isEmpty();
    }

    private static Instant at(List<Due> dues, Occasion occasion) {
        return dues.stream()
                .filter(due -> due.occasion() == occasion)
                .map(Due::at)
                .findFirst()
                .orElseThrow();
    }
}
