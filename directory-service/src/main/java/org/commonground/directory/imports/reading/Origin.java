package org.commonground.directory.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where in a source something is said, and by which name the source knows it.
 *
 * @param label what a reader finds the entry by: its title or its number
 * @param line counted from 1, where the source has lines
 * @param uid the source's own id of the event or of its series
 * @param occurrence which date of a series it is, or null for an event of its own
 * @param url the event's page elsewhere
 */
public record Origin(
        String label,
        @Nullable Integer line,
        @Nullable String uid,
        @Nullable String occurrence,
        @Nullable String url) {

    Origin on(String date) {
        return new Origin(label, line, uid, date, url);
    }
}
