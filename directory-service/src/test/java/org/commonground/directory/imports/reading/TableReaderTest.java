package org.commonground.directory.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() {
        var choir = Read.called(Read.bytes(Read.content("table.csv"), SourceFormat.CSV), "Example: choir");
        assertThat(choir.origin().line()).isEqualTo(2);
        assertThat(choir.origin().uid()).isEqualTo("choir-1");
        assertThat(choir.origin().url()).isEqualTo("https://example.org/choir");
        assertThat(choir.said().wording().description()).isEqualTo("Two  \nlines");
        assertThat(choir.said().wording().topics()).containsExactly("music", "community");
        assertThat(choir.said().capacity()).isEqualTo(80);
        assertThat(choir.said().schedule().end()).isEqualTo(LocalDateTime.parse("2027-04-01T21:00"));
    }

    @Test
    void everyProblemIsToldWithItsRow() {
        var reading = Read.bytes(Read.content("table.csv"), SourceFormat.CSV);
        assertThat(Read.starts(reading, "Example: British")).containsExactly("2027-04-02T19:30");
        assertThat(Read.titles(reading)).contains("=cmd|' /C calc'!A0");
        assertThat(Read.troubles(reading))
                .contains(
                        "null/1/The column Colour is not known and left out.",
                        "Example: British date/4/It has no end: 2 hours are assumed.",
                        "Example: no start/5/Its start cannot be read. Write it like 2026-12-21 19:00.",
                        "Example: many people/6/It is left out because of its capacity: "
                                + "Give a capacity from 1 to 250000.",
                        "=cmd|' /C calc'!A0/7/Its time zone is not known: Europe/London is assumed.",
                        "row 7/8/It has no title, so it is left out.");
    }

    @Test
    void semicolonsAndMissingColumnsAreUnderstood() {
        assertThat(Read.titles(table("TITLE;START\r\nExample;2027-01-01 10:00")))
                .containsExactly("Example");
        var wrong = table("name,when\nExample,2027-01-01");
        assertThat(wrong.isReadable()).isFalse();
        assertThat(Read.troubles(wrong)).last().asString().contains("title and start");
        assertThat(Read.troubles(table("title,start\n\"Example,2027-01-01"))).isNotEmpty();
    }

    private static Reading table(String text) {
        return Read.bytes(text.getBytes(StandardCharsets.UTF_8), SourceFormat.CSV);
    }
}
