package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void aLocalTimeIsTheSameOnPagesAllYear() {
        assertThat(london("2026-12-21T19:00", "2026-12-21T21:00").startsAt())
                .isEqualTo(Instant.parse("2026-12-21T19:00:00Z"));
        assertThat(london("2027-06-21T19:00", "2027-06-21T21:00").startsAt())
                .isEqualTo(Instant.parse("2027-06-21T18:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithAnotherOne() {
        assertThatThrownBy(() -> london("2026-03-29T01:30", "2026-03-29T04:00"))
                .isInstanceOf(InvalidField.class)
                .hasMessage("On 29 March 2026 the clocks in Europe/London go forward from 01:00 to 02:00, "
                        + "so there is no 01:30. Give another time, like 02:30.");
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(london("2026-10-25T01:30", "2026-10-25T03:00").startsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void anEventOverTheChangeOfClocksLastsItsRealTime() {
        var night = london("2026-03-29T00:30", "2026-03-29T02:30");
        assertThat(night.endsAt()).isEqualTo(night.startsAt().plusSeconds(3600));
    }

    @Test
    void theLeapDayExists() {
        assertThat(london("2028-02-29T10:00", "2028-02-29T11:00").startsAt())
                .isEqualTo(Instant.parse("2028-02-29T10:00:00Z"));
    }

    @Test
    void anEventEndsAfterItStartsAndWithinAMonth() {
        assertThatThrownBy(() -> london("2026-12-21T19:00", "2026-12-21T19:00"))
                .hasMessage("Give an end that is after the start.");
        assertThatThrownBy(() -> london("2026-12-01T19:00", "2027-01-02T19:00"))
                .hasMessageContaining("at most 31 days");
    }

    private static Schedule london(String start, String end) {
        return new Schedule(LocalDateTime.parse(start), LocalDateTime.parse(end), ZoneId.of("Europe/London"));
    }
}
