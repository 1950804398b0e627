package org.commonground.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.commonground.directory.event.EventCalendar;
import org.junit.jupiter.api.Test;

/** Read with ical4j, which has no part in the writing. */
class CalendarFeedTest {

    @Test
    void aCalendarIsAlwaysWrittenTheSame() {
        var written = EventCalendar.write(AListing.ofFour(), "Events on Common Ground");
        assertThat(written).isEqualTo(AListing.golden("calendar.ics", written));
    }

    @Test
    void everyEntryFollowsItsEvent() {
        var calendar = read(EventCalendar.write(AListing.ofFour(), "Events on Common Ground"));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .extracting(it -> it.getUid().orElseThrow().getValue())
                .containsExactlyInAnyOrder(
                        "ordinary@common-ground",
                        "cancelled@common-ground",
                        "postponed@common-ground",
                        "markup@common-ground");
        var cancelled = entry(calendar, "cancelled");
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(ZonedDateTime.from(cancelled.getDateTimeStart().getDate()).toOffsetDateTime())
                .hasToString("2027-03-27T19:00+05:30");
        assertThat(entry(calendar, "postponed").getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(entry(calendar, "markup").getSummary().getValue())
                .isEqualTo("Example; with, \\ <b>&amp;</b> \"李小龙\" ]]>");
    }

    @Test
    void everyZoneThatIsUsedIsExplainedOnce() {
        var calendar = read(EventCalendar.write(AListing.ofFour(), null));
        assertThat(calendar.<VTimeZone>getComponents("VTIMEZONE"))
                .extracting(zone -> zone.getTimeZoneId().getValue())
                .containsExactly("Asia/Kolkata", "Europe/London");
        var london = calendar.<VTimeZone>getComponents("VTIMEZONE").getLast();
        // the clocks go forward in the night in which the event ends
        assertThat(london.getObservances())
                .extracting(it -> it.getName() + " " + it.getStartDate().getValue())
                .containsExactly("STANDARD 20261025T020000", "DAYLIGHT 20270328T010000");
    }

    @Test
    void aCalendarWithoutEventsIsStillOne() {
        var calendar = read(EventCalendar.write(List.of(), "Events on Common Ground"));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
    }

    private static VEvent entry(Calendar calendar, String id) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(it -> it.getUid().orElseThrow().getValue().equals(id + "@common-ground"))
                .findFirst()
                .orElseThrow();
    }

    private static Calendar read(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }
}
