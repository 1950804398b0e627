package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.directory.event.AnEvent.anEvent;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCalendarTest {

    private static final String PAGE = "https://site.example/events/example-good-relations";

    @Test
    void anEntryFollowsItsEvent() {
        var entry = read(written(anEvent().event()));
        assertThat(entry.getUid().getValue()).isEqualTo("good-relations-rehearsal@common-ground");
        assertThat(entry.getSequence().getValue()).isEqualTo(3);
        assertThat(entry.getStatus().isConfirmed()).isTrue();
        assertThat(entry.getUrl().getValue()).isEqualTo(PAGE);
        assertThat(entry.getLocation().getValue())
                .isEqualTo("Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA");
    }

    @Test
    void aCancelledEventIsCancelledInTheCalendarToo() {
        var entry = read(written(anEvent().cancelled("The room is flooded.").event()));
        assertThat(entry.getStatus().isCancelled()).isTrue();
        assertThat(entry.getDescription().getValue()).contains("The room is flooded.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21T19:00, 2026-12-21T21:00, Europe/London, +0000",
        "2026-06-21T19:00, 2026-06-21T21:00, Europe/London, +0100",
        "2026-03-28T22:00, 2026-03-29T04:00, Europe/London, +0100",
        "2026-10-24T22:00, 2026-10-25T04:00, Europe/London, +0000",
        "2026-10-25T01:30, 2026-10-25T04:00, Europe/London, +0100",
        "2026-07-01T10:00, 2026-07-01T11:00, Asia/Kolkata, +0530",
        "2026-07-01T10:00, 2026-07-01T11:00, UTC, +0000"
    })
    void theTimeIsLocalAndItsZoneIsExplained(String start, String end, String zone, String offset) {
        var event = anEvent().at(start, end, zone).event();
        var calendar = written(event);
        assertThat(calendar)
                .contains("DTSTART;TZID=" + zone + ":" + start.replaceAll("[-:]", "") + "00\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:" + zone + "\r\n")
                .contains("TZOFFSETTO:" + offset + "\r\n");
        var entry = read(calendar);
        assertThat(entry.getDateStart().getValue().toInstant())
                .isEqualTo(event.listing().schedule().startsAt());
        assertThat(entry.getDateEnd().getValue().toInstant())
                .isEqualTo(event.listing().schedule().endsAt());
    }

    @Test
    void linesAreFoldedByOctetsAndNeverInsideACharacter() {
        var title = "良好关系 – zusammen 🤝 ".repeat(8).strip();
        var calendar = written(anEvent().called(title).event());
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(read(calendar).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void aTitleCannotAddALine() {
        var calendar =
                written(anEvent().called("Tea; with, \\n ATTENDEE:mailto:x").event());
        assertThat(calendar.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(read(calendar).getSummary().getValue()).isEqualTo("Tea; with, \\n ATTENDEE:mailto:x");
    }

    @Test
    void theStampIsTheChangesTime() {
        var entry = read(written(anEvent().event()));
        assertThat(entry.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    }

    private static String written(Event event) {
        return EventCalendar.write(AnEvent.dated(event, PAGE));
    }

    private static VEvent read(String calendar) {
        return Biweekly.parse(calendar).first().getEvents().getFirst();
    }
}
