package org.commonground.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void foldedLinesAndHtmlBecomeTextAndAPlaceItsParts() {
        var talk = Read.called(Read.file("google-like.ics"), "Example: a summer talk");
        assertThat(talk.said().wording().title())
                .isEqualTo("Example: a summer talk with a title that is long enough to be folded"
                        + " over two lines by a calendar, with a comma");
        assertThat(talk.said().wording().description())
                .isEqualTo("An example talk.  \nWith tea and [a link](https://example.org/tea).\n\n- One\n- Two");
        assertThat(talk.said().schedule().start()).isEqualTo(LocalDateTime.parse("2027-06-15T18:30"));
        assertThat(talk.said().schedule().zone()).isEqualTo(LONDON);
        var venue = Read.venue(talk);
        assertThat(venue.name()).isEqualTo("Example Hall");
        assertThat(venue.address().text()).isEqualTo("1 Example Street, London NW1 2AB, UK");
        assertThat(venue.address().postcode()).isEqualTo("NW1 2AB");
        assertThat(talk.origin().line()).isEqualTo(27);
    }

    @Test
    void aSeriesIsItsDatesWithoutThoseTakenOutAndWithThoseMoved() {
        var reading = Read.file("google-like.ics");
        assertThat(Read.starts(reading, "Example: reading group"))
                .containsExactly(
                        "2027-03-01T19:00",
                        "2027-03-08T19:00",
                        "2027-03-23T20:00",
                        "2027-03-29T19:00",
                        "2027-04-05T19:00");
        var moved = Read.called(reading, "Example: reading group, elsewhere");
        assertThat(moved.origin().occurrence()).isEqualTo("2027-03-22");
        var cancelled = reading.entries().stream()
                .filter(entry -> entry.happening() == Happening.CANCELLED)
                .toList();
        assertThat(cancelled)
                .singleElement()
                .satisfies(entry -> assertThat(entry.origin().occurrence()).isEqualTo("2027-03-29"));
    }

    @Test
    void aSeriesThatBeginsTooFarAwayIsSaidToBeLeftOut() {
        var reading = Read.calendar("DTSTART:20490105T190000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
        assertThat(reading.entries()).isEmpty();
        assertThat(reading.troubles()).extracting(Trouble::message).containsExactly(Series.FAR_AWAY);
    }

    @Test
    void anAllDayEntryIsFromMidnightToMidnightAndAPrivateOneIsLeftOut() {
        var reading = Read.file("google-like.ics");
        var fair = Read.called(reading, "Example: summer fair").said().schedule();
        assertThat(fair.start()).isEqualTo(LocalDateTime.parse("2027-07-10T00:00"));
        assertThat(fair.end()).isEqualTo(LocalDateTime.parse("2027-07-12T00:00"));
        assertThat(Read.titles(reading)).noneMatch(title -> title.contains("dentist"));
        assertThat(reading.troubles()).anyMatch(it -> it.message().contains("private"));
    }

    @Test
    void zonesAreKnownByWindowsNamesByTheirRulesAndOtherwiseAssumed() {
        var reading = Read.file("outlook-like.ics");
        var trustees = Read.called(reading, "Example: trustees").said();
        assertThat(trustees.schedule().zone()).isEqualTo(LONDON);
        assertThat(trustees.schedule().start()).isEqualTo(LocalDateTime.parse("2027-07-07T18:30"));
        assertThat(trustees.wording().description()).isEqualTo("First line\n\nSecond paragraph  \nthird line");
        var abroad = Read.called(reading, "Example: partners abroad").said().schedule();
        assertThat(abroad.startsAt()).isEqualTo("2027-07-08T08:00:00Z");
        assertThat(abroad.start()).isEqualTo(LocalDateTime.parse("2027-07-08T10:00"));
        assertThat(Read.called(reading, "Example: no zone").said().schedule().zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(Read.called(reading, "Example: a zone that nobody")
                        .said()
                        .schedule()
                        .zone())
                .isEqualTo(LONDON);
        assertThat(reading.troubles()).anyMatch(it -> it.message().contains("Example/Nowhere"));
        var floating = Read.called(reading, "Example: floating").said();
        assertThat(floating.schedule().startsAt()).isEqualTo("2027-07-11T09:00:00Z");
        assertThat(floating.schedule().end()).isEqualTo(LocalDateTime.parse("2027-07-11T12:00"));
        assertThat(floating.place()).isNull();
    }

    @Test
    void whatIsBrokenIsToldWithItsEntryAndLineAndTheRestIsRead() {
        var reading = Read.file("broken.ics");
        assertThat(Read.titles(reading))
                .contains(
                        "Example: there twice, the newer",
                        "Example: every second",
                        "Example: every thirtieth of February",
                        "Example: sdrawkcab and a bell")
                .doesNotContain("Example: there twice, the older", "Example: no start");
        assertThat(Read.troubles(reading))
                .contains(
                        "Example: there twice, the older/5/There is another entry with the same UID, which is taken.",
                        "Example: no start/21/It has no start that can be read, so it is left out.",
                        "an entry without a title/38/It has no title, so it is left out.",
                        "Example: ends before it starts/44/It is left out because of its end: "
                                + "Give an end that is after the start.")
                .anyMatch(it -> it.startsWith("null/35/The DTSTART here"))
                .anyMatch(it -> it.startsWith("Example: the thirtieth of February/26/"))
                .anyMatch(it -> it.contains("more often than daily"));
        var controls = Read.called(reading, "Example: sdrawkcab").said().wording();
        assertThat(controls.description()).contains("=HYPERLINK").doesNotContain("\u0007");
    }

    @Test
    void aSeriesForEverIsReadForFourHundredDaysAndTwoHundredDates() {
        var reading = Read.file("broken.ics");
        var dates = Read.starts(reading, "Example: every day");
        assertThat(dates).hasSize(200).startsWith("2026-11-24T18:00", "2026-11-25T18:00");
        var monthly = Read.calendar("DTSTART:20260101T180000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY");
        assertThat(Read.starts(monthly, "Example")).hasSize(13).last().isEqualTo("2027-12-01T18:00");
    }

    @Test
    void aDateOfASeriesKeepsItsNameWhenTheSeriesMovesToAnotherHour() {
        var seven = Read.calendar("DTSTART:20270105T190000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
        var eight = Read.calendar("DTSTART:20270105T200000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
        assertThat(eight.entries().stream().map(it -> it.origin().occurrence()))
                .containsExactly("2027-01-05", "2027-01-12")
                .isEqualTo(seven.entries().stream()
                        .map(it -> it.origin().occurrence())
                        .toList());
    }

    @Test
    void aSeriesStaysAtItsHourWhenTheClocksChange() {
        var weekly = Read.calendar(
                "DTSTART;TZID=Europe/London:20270321T190000",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "RDATE;TZID=Europe/London:20270410T110000",
                "EXDATE;VALUE=DATE:20270404");
        assertThat(Read.starts(weekly, "Example"))
                .containsExactly("2027-03-21T19:00", "2027-03-28T19:00", "2027-04-10T11:00");
        assertThat(weekly.entries().get(1).said().schedule().startsAt()).isEqualTo("2027-03-28T18:00:00Z");
    }

    @Test
    void anEncodingThatIsNotUtf8IsReadAndTold() {
        var reading = Read.file("latin1.ics");
        assertThat(Read.titles(reading)).containsExactly("Example: Café littéraire à Émile");
        assertThat(reading.troubles()).anyMatch(it -> it.message().contains("not in UTF-8"));
        var utf16 = ("\uFEFF" + new String(Read.content("latin1.ics"), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(Read.titles(Read.bytes(utf16, null))).containsExactly("Example: Café littéraire à Émile");
    }

    @Test
    void garbageIsNeverMoreThanAReport() {
        var random = new Random(1);
        for (var name :
                new String[] {"google-like.ics", "outlook-like.ics", "broken.ics", "wordpress-like.html", "table.csv"
                }) {
            var content = Read.content(name);
            for (var round = 0; round < 60; round++) {
                var garbled = content.clone();
                for (var i = 0; i < 1 + round; i++) {
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
                }
                for (var format : SourceFormat.values()) {
                    assertThat(Read.bytes(garbled, format).troubles()).hasSizeLessThan(203);
                }
            }
        }
        assertThat(Read.bytes(new byte[0], SourceFormat.ICALENDAR).isReadable()).isFalse();
        assertThat(Read.bytes(new byte[0], SourceFormat.CSV).isReadable()).isFalse();
        assertThat(Read.bytes(new byte[0], SourceFormat.JSON_LD).isReadable()).isFalse();
    }

    @Test
    void hugeCalendarsAreReadInBoundedTime() {
        var nested = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000);
        var line = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:" + "x".repeat(5_000_000);
        var never = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20270105T190000Z\r\n"
                + "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO;BYSETPOS=300\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var ancient = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:00010105T190000Z\r\n"
                + "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (var text : new String[] {nested, line, never, ancient}) {
                assertThat(Read.bytes(text.getBytes(StandardCharsets.UTF_8), SourceFormat.ICALENDAR)
                                .entries())
                        .hasSizeLessThan(201);
            }
        });
    }
}
