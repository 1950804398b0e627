package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.notification.contact.Language;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final When ENGLISH = new When(Phrases.in(Language.ENGLISH));
    private static final When WELSH = new When(Phrases.in(Language.WELSH));

    private static String from(String start, String end, String zone) {
        var id = ZoneId.of(zone);
        return ENGLISH.sentence(
                LocalDateTime.parse(start).atZone(id), LocalDateTime.parse(end).atZone(id));
    }

    @Test
    void anEveningIsWrittenAsPeopleWriteIt() {
        assertThat(from("2014-10-22T19:00", "2014-10-22T21:00", "Europe/London"))
                .isEqualTo("Wednesday 22 October 2014, 7pm to 9pm");
    }

    @Test
    void minutesAreGivenWhereThereAreAny() {
        assertThat(from("2014-10-22T09:05", "2014-10-22T12:30", "Europe/London"))
                .isEqualTo("Wednesday 22 October 2014, 9:05am to 12:30pm");
    }

    @Test
    void middayAndMidnightAreSaidInWords() {
        assertThat(from("2016-02-29T12:00", "2016-03-01T00:00", "Europe/London"))
                .isEqualTo("Monday 29 February 2016, midday to midnight on Tuesday 1 March 2016");
    }

    @Test
    void anotherZoneIsNamed() {
        assertThat(from("2014-10-22T19:00", "2014-10-22T21:00", "Europe/Berlin"))
                .isEqualTo("Wednesday 22 October 2014, 7pm to 9pm (Central European Time)");
    }

    @Test
    void momentsAreRightOnBothSidesOfTheChangeOfClocks() {
        assertThat(ENGLISH.moment(Instant.parse("2026-10-24T18:45:00Z")))
                .isEqualTo("7:45pm on Saturday 24 October 2026 (London time)");
        assertThat(ENGLISH.moment(Instant.parse("2026-10-25T18:45:00Z")))
                .isEqualTo("6:45pm on Sunday 25 October 2026 (London time)");
    }

    @Test
    void daysAreCountedByTheCalendarAndNotByHours() {
        var start = LocalDateTime.parse("2026-10-26T00:30").atZone(ZoneId.of("Europe/London"));

        assertThat(ENGLISH.daysUntil(start, Instant.parse("2026-10-23T07:00:00Z")))
                .isEqualTo("in 3 days");
        assertThat(ENGLISH.daysUntil(start, Instant.parse("2026-10-24T23:30:00Z")))
                .isEqualTo("tomorrow");
        assertThat(ENGLISH.daysUntil(start, Instant.parse("2026-10-26T00:10:00Z")))
                .isEqualTo("today");
    }

    @Test
    void timesAreWelshForWhoReadsWelsh() {
        var london = ZoneId.of("Europe/London");
        var start = LocalDateTime.parse("2014-10-22T19:00").atZone(london);

        assertThat(WELSH.sentence(start, start.plusHours(2))).isEqualTo("Dydd Mercher 22 Hydref 2014, 7yh tan 9yh");
        assertThat(WELSH.sentence(start.withHour(9).withMinute(30), start.withHour(12)))
                .isEqualTo("Dydd Mercher 22 Hydref 2014, 9:30yb tan canol dydd");
        assertThat(WELSH.moment(Instant.parse("2014-10-22T18:45:00Z")))
                .isEqualTo("7:45yh, Dydd Mercher 22 Hydref 2014 (amser Llundain)");
        assertThat(WELSH.daysUntil(start, Instant.parse("2014-10-22T07:00:00Z")))
                .isEqualTo("heddiw");
        assertThat(WELSH.daysUntil(start, Instant.parse("2014-10-19T07:00:00Z")))
                .isEqualTo("ymhen 3 diwrnod");
    }
}
