package org.commonground.directory.imports.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times as people write them into tables: the year first, or the day first as in Britain. */
final class TableTime {

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "uuuu-MM-dd['T'][ ]HH:mm[:ss]", "d/M/uuuu[' 'HH:mm[:ss]]", "uuuu-MM-dd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private TableTime() {}

    /** The time, midnight where only a date is given; nothing where it is none. */
    static Optional<LocalDateTime> read(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : FORMATS.stream()
                        .flatMap(format -> read(text, format).stream())
                        .findFirst();
    }

    private static Optional<LocalDateTime> read(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor read = format.parseBest(text, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    read instanceof LocalDateTime time
                            ? time
                            : LocalDate.from(read).atStartOfDay());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
