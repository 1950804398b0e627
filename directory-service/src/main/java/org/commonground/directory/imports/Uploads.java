package org.commonground.directory.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.commonground.directory.imports.Imports.Report;
import org.commonground.directory.imports.reading.Reading;
import org.commonground.directory.imports.reading.Scope;
import org.commonground.directory.imports.reading.SourceFormat;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Files that are sent once; what they do not have is not missing. */
@Component
class Uploads {

    private final Imports imports;
    private final Leases leases;
    private final ImportProperties properties;
    private final Clock clock;

    Uploads(Imports imports, Leases leases, ImportProperties properties, Clock clock) {
        this.imports = imports;
        this.leases = leases;
        this.properties = properties;
        this.clock = clock;
    }

    /** A file as it was sent. */
    record File(
            byte[] content, String contentType, @Nullable String name) {

        SourceFormat format() {
            var type = contentType.toLowerCase(Locale.ROOT);
            if (type.startsWith("text/calendar")) {
                return SourceFormat.ICALENDAR;
            }
            if (type.startsWith("text/csv")) {
                return SourceFormat.CSV;
            }
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Send a calendar or a table",
                    "This takes a body with Content-Type: text/calendar or text/csv.");
        }

        Source source(Batch.Terms terms, Instant now) {
            var called = name == null || name.isBlank()
                    ? (format() == SourceFormat.CSV ? "upload.csv" : "upload.ics")
                    : name.strip();
            return new Source("upload " + terms.organisation().value() + " " + called, called, now);
        }
    }

    Report preview(Batch.Terms terms, File file) {
        var now = clock.instant();
        return imports.preview(new Batch(file.source(terms, now), terms, now), read(file, now));
    }

    /** Nothing when somebody else imports for the organisation at this moment. */
    Optional<Report> carryOut(Batch.Terms terms, File file) {
        return leases.take(terms.organisation()).map(lease -> {
            try (lease) {
                var now = clock.instant();
                return imports.carryOut(new Batch(file.source(terms, now), terms, now), read(file, now), lease);
            }
        });
    }

    private Reading read(File file, Instant now) {
        var scope = new Scope(FeedRunner.ZONE, now, properties.mostEntries());
        return SourceFormat.read(file.content(), file.contentType(), file.format(), scope);
    }
}
