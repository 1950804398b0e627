package org.commonground.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
        "2026-12-21T06:59:59Z, 2026-12-21T07:00:00Z",
        "2026-12-21T07:00:00Z, 2026-12-22T07:00:00Z",
        "2028-02-28T08:00:00Z, 2028-02-29T07:00:00Z",
    })
    void itIsSevenByTheClocksOnBothSidesOfAChange(Instant now, Instant next) {
        assertThat(new Mornings(LocalTime.of(7, 0), LONDON).after(now)).isEqualTo(next);
    }

    /** Half past one is left out in March and shown twice in October. */
    @ParameterizedTest
    @CsvSource({"01:30", "00:00", "02:00", "23:59"})
    void everyDayOfAYearHasOneWhateverTheHour(LocalTime at) {
        for (var zone : new String[] {"Europe/London", "Africa/Cairo", "America/Havana", "Australia/Lord_Howe"}) {
            var mornings = new Mornings(at, ZoneId.of(zone));
            var days = new ArrayList<LocalDate>();
            var end = Instant.parse("2027-01-02T00:00:00Z");
            for (var at1 = mornings.after(Instant.parse("2026-01-01T00:00:00Z"));
                    at1.isBefore(end);
                    at1 = mornings.after(at1)) {
                days.add(mornings.day(at1));
            }
            assertThat(days).as(zone).doesNotHaveDuplicates().hasSizeBetween(365, 367);
            for (var i = 1; i < days.size(); i++) {
                assertThat(days.get(i)).as(zone).isEqualTo(days.get(i - 1).plusDays(1));
            }
        }
    }

    @Test
    void whatIsHalfADayLateWaitsForTheNext() {
        var due = Instant.parse("2026-12-21T07:00:00Z");
        assertThat(Mornings.isTooLate(due, due.plusSeconds(11 * 3600))).isFalse();
        assertThat(Mornings.isTooLate(due, due.plusSeconds(13 * 3600))).isTrue();
    }
}
