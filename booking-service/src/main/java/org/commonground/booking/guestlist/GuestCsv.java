package org.commonground.booking.guestlist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The guest list as spreadsheets read it (RFC 4180, UTF-8 with a byte order mark); what a guest typed is never a formula. */
final class GuestCsv implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("reference", "status", "places", "waiting for", "name", "guests", "answers", "hold", "booked at")
            .get();

    private final CSVPrinter printer;

    GuestCsv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
    }

    void write(Line line) {
        var standing = line.standing();
        try {
            printer.printRecord(
                    line.reference(),
                    standing.state(),
                    standing.places(),
                    standing.waitingFor(),
                    inert(line.guest().name()),
                    inert(String.join("; ", line.guest().companions())),
                    inert(answers(line.guest().answers())),
                    inert(Objects.requireNonNullElse(line.hold(), "")),
                    line.bookedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static String answers(Map<String, String> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + answer.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** A spreadsheet takes these beginnings for a formula; after an apostrophe it takes them for text. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
