package org.commonground.directory.imports.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How far a source is read.
 *
 * @param zone where its times are meant when it does not say
 * @param now dates of a series before it are left out
 * @param mostEntries how many entries are taken
 */
public record Scope(ZoneId zone, Instant now, int mostEntries) {

    private static final Duration AHEAD = Duration.ofDays(400);

    /** Until when dates of a series are read. */
    Instant until() {
        return now.plus(AHEAD);
    }
}
