package org.commonground.directory.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/** Reads example sources as of a moment. */
final class Read {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private Read() {}

    static Reading file(String name) {
        return bytes(content(name), null);
    }

    static byte[] content(String name) {
        try (var file = Read.class.getResourceAsStream("/imports/" + name)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading bytes(byte[] content, @Nullable SourceFormat format) {
        return SourceFormat.read(content, null, format, new Scope(ZoneId.of("Europe/London"), NOW, 1_000));
    }

    static Reading calendar(String... eventLines) {
        var text =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:example\r\nSUMMARY:Example\r\nLOCATION:Hall\r\n"
                        + String.join("\r\n", eventLines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return bytes(text.getBytes(StandardCharsets.UTF_8), SourceFormat.ICALENDAR);
    }

    static Entry called(Reading reading, String title) {
        return reading.entries().stream()
                .filter(entry -> entry.said().wording().title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + titles(reading) + reading.troubles()));
    }

    static Place venue(Entry entry) {
        return Optional.ofNullable(entry.said().place()).orElseThrow();
    }

    static List<String> titles(Reading reading) {
        return reading.entries().stream()
                .map(entry -> entry.said().wording().title())
                .toList();
    }

    static List<String> starts(Reading reading, String title) {
        return reading.entries().stream()
                .filter(entry -> entry.said().wording().title().startsWith(title))
                .map(entry -> entry.said().schedule().start().toString())
                .toList();
    }

    static List<String> troubles(Reading reading) {
        return reading.troubles().stream()
                .map(it -> it.entry() + "/" + it.line() + "/" + it.message())
                .toList();
    }
}
