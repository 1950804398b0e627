package org.commonground.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.commonground.directory.event.Online;
import org.commonground.directory.field.WebAddress;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    @Test
    void eventsAreFoundInArraysGraphsAndListsOfSeveralBlocks() {
        var reading = Read.file("wordpress-like.html");
        assertThat(Read.titles(reading))
                .containsExactly("Example: repair café & swap", "Example: AGM", "Example: online course");
        assertThat(Read.troubles(reading)).anyMatch(it -> it.startsWith("block 4/null/This block of data is not JSON"));
    }

    @Test
    void whatIsSaidOfAnEventIsUnderstood() {
        var reading = Read.file("wordpress-like.html");
        var cafe = Read.called(reading, "Example: repair");
        assertThat(cafe.said().wording().description()).isEqualTo("Bring what is broken.");
        assertThat(cafe.said().schedule().start()).isEqualTo(LocalDateTime.parse("2027-06-05T10:00"));
        assertThat(cafe.origin().url()).isEqualTo("https://trust.example.org/event/repair-cafe/");
        var venue = Read.venue(cafe);
        assertThat(venue.address().text()).isEqualTo("2 Example Road, Leeds");
        assertThat(venue.address().postcode()).isEqualTo("LS1 4AP");
        assertThat(venue.coordinates()).isNotNull();
        var course = Read.called(reading, "Example: online");
        assertThat(course.happening()).isEqualTo(Happening.POSTPONED);
        assertThat(course.said().place()).isNull();
        assertThat(course.said().online()).isEqualTo(new Online(new WebAddress("https://meet.example.org/room"), null));
        assertThat(course.said().capacity()).isEqualTo(25);
        assertThat(course.said().wording().topics()).containsExactly("training", "volunteering");
    }

    @Test
    void anAllDayEventThatIsCancelledIsBoth() {
        var meeting = Read.called(Read.file("wordpress-like.html"), "Example: AGM");
        assertThat(meeting.happening()).isEqualTo(Happening.CANCELLED);
        assertThat(meeting.said().schedule().end()).isEqualTo(LocalDateTime.parse("2027-06-13T00:00"));
    }

    @Test
    void timesInUtcAreShownByTheClocksHere() {
        var walk = Read.called(Read.file("meetup-like.html"), "Example: evening walk");
        assertThat(walk.said().schedule().start()).isEqualTo(LocalDateTime.parse("2027-05-04T19:30"));
        assertThat(walk.said().wording().description()).isEqualTo("Meet at the bridge.\n\nBring a lamp.");
    }

    @Test
    void aPageWithoutEventsIsNotTakenForAnEmptyOne() {
        assertThat(page("<html><body>Nothing here</body></html>").isReadable()).isFalse();
        assertThat(page("{\"@type\":\"WebPage\"}").isReadable()).isTrue();
        assertThat(page("[".repeat(100_000)).isReadable()).isFalse();
        assertThat(page("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>")
                        .isReadable())
                .isFalse();
    }

    private static Reading page(String text) {
        return Read.bytes(text.getBytes(StandardCharsets.UTF_8), SourceFormat.JSON_LD);
    }
}
