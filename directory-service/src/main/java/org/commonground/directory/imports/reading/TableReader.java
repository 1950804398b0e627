package org.commonground.directory.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonground.directory.imports.reading.Rough.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables (CSV, RFC 4180) with a row of names: title, start, end, timeZone, venue, address, postcode, capacity,
 * summary, description, topics, url, id; title and start are needed, the order and upper or lower case do not matter.
 */
final class TableReader {

    private static final Set<String> NAMES = Set.of(
            "title",
            "start",
            "end",
            "timezone",
            "venue",
            "address",
            "postcode",
            "capacity",
            "summary",
            "description",
            "topics",
            "url",
            "id");

    private final Scope scope;
    private final Reading reading;

    TableReader(Scope scope, Reading reading) {
        this.scope = scope;
        this.reading = reading;
    }

    void read(String text) {
        var names = text.lines().findFirst().orElse("");
        var semicolons = names.contains(";") && !names.contains(",");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException broken) {
            reading.partial();
            reading.trouble(null, null, "The table breaks off: a quotation mark in it is not closed or out of place.");
        }
    }

    private void read(CSVParser parser) {
        var rows = parser.iterator();
        var columns = rows.hasNext() ? columns(rows.next()) : Map.<String, Integer>of();
        if (!columns.containsKey("title") || !columns.containsKey("start")) {
            reading.unreadable("The first row must name the columns, title and start among them.");
            return;
        }
        var completion = new Completion(reading);
        // the line must be asked for first: looking for another row reads it
        for (var line = parser.getCurrentLineNumber() + 1; rows.hasNext(); line = parser.getCurrentLineNumber() + 1) {
            completion.add(rough(new Row(rows.next(), columns), Math.toIntExact(line)));
        }
    }

    private Map<String, Integer> columns(CSVRecord first) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < first.size(); i++) {
            var name = first.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (!NAMES.contains(name)) {
                reading.trouble(null, 1, "The column " + Clean.line(first.get(i), 60) + " is not known and left out.");
            } else if (columns.putIfAbsent(name, i) != null) {
                reading.trouble(null, 1, "There are two columns " + name + ": the first one is taken.");
            }
        }
        return columns;
    }

    private record Row(CSVRecord cells, Map<String, Integer> columns) {

        @Nullable
        String text(String name) {
            var column = columns.get(name);
            var text = column == null || column >= cells.size()
                    ? ""
                    : cells.get(column).strip();
            return text.isEmpty() ? null : text;
        }
    }

    private Rough rough(Row row, int line) {
        var title = row.text("title");
        var label = title == null ? "row " + row.cells().getRecordNumber() : Clean.line(title, 80);
        var origin = new Origin(label, line, row.text("id"), null, row.text("url"));
        var parts = new Rough.Parts()
                .put(Part.TITLE, title)
                .put(Part.SUMMARY, row.text("summary"))
                .put(Part.DESCRIPTION, row.text("description"))
                .put(Part.VENUE, row.text("venue"))
                .put(Part.ADDRESS, row.text("address"))
                .put(Part.POSTCODE, row.text("postcode"))
                .put(Part.CAPACITY, row.text("capacity"));
        var topics = row.text("topics");
        return new Rough(
                origin,
                parts.all(),
                span(row, origin),
                topics == null ? List.of() : Arrays.asList(topics.split("[;|,]")),
                Happening.ON);
    }

    private Rough.@Nullable Span span(Row row, Origin origin) {
        var start = TableTime.read(row.text("start"));
        var saidEnd = row.text("end");
        var end = TableTime.read(saidEnd);
        if (saidEnd != null && end.isEmpty()) {
            reading.trouble(origin, "Its end cannot be read. Write it like 2026-12-21 21:00.");
        }
        if (start.isEmpty()) {
            reading.trouble(origin, "Its start cannot be read. Write it like 2026-12-21 19:00.");
        }
        return start.map(from -> new Rough.Span(from, end.orElse(null), zone(row, origin)))
                .orElse(null);
    }

    private ZoneId zone(Row row, Origin origin) {
        var name = row.text("timezone");
        if (name == null) {
            return scope.zone();
        }
        return Zones.named(name).orElseGet(() -> {
            reading.trouble(origin, "Its time zone is not known: " + scope.zone() + " is assumed.");
            return scope.zone();
        });
    }
}
