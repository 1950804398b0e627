package org.commonground.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhenTest {

    @Test
    void isWrittenAsPeopleWriteIt() {
        assertThat(when("2014-10-22T19:00", "2014-10-22T21:00", "Europe/London").sentence())
                .isEqualTo("Wednesday 22 October 2014, 7pm to 9pm");
    }

    @Test
    void minutesAreWrittenOnlyWhereThereAreSome() {
        assertThat(when("2026-12-03T10:30", "2026-12-03T12:00", "Europe/London").hours())
                .isEqualTo("10:30am to midday");
    }

    @Test
    void anEndOnTheNextDayNamesThatDay() {
        assertThat(when("2026-12-31T20:00", "2027-01-01T00:00", "Europe/London").sentence())
                .isEqualTo("Thursday 31 December 2026, 8pm to midnight on Friday 1 January 2027");
    }

    @Test
    void aTimeThatIsNotLondonsSaysSo() {
        assertThat(when("2026-12-03T18:00", "2026-12-03T20:00", "Europe/Paris").hours())
                .isEqualTo("6pm to 8pm (Central European Time)");
    }

    @Test
    void machinesGetTheOffsetOfThatDayOnBothSidesOfTheClockChange() {
        assertThat(when("2026-10-24T19:00", "2026-10-24T21:00", "Europe/London").machineStart())
                .isEqualTo("2026-10-24T19:00:00+01:00");
        assertThat(when("2026-10-25T19:00", "2026-10-25T21:00", "Europe/London").machineStart())
                .isEqualTo("2026-10-25T19:00:00Z");
    }

    private static When when(String start, String end, String zone) {
        var place = ZoneId.of(zone);
        return new When(
                LocalDateTime.parse(start).atZone(place),
                LocalDateTime.parse(end).atZone(place));
    }
}
