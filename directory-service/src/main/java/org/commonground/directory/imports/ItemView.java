package org.commonground.directory.imports;

import org.commonground.directory.event.WireTime;
import org.commonground.directory.imports.reading.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What an import does about one entry, as the API shows it.
 *
 * @param entry the line at which the entry begins, or its title where its source has no lines
 * @param start local to the event's zone
 * @param message what is worth knowing of it
 */
record ItemView(
        String entry,
        String title,
        String start,
        Action action,
        @Nullable String eventId,
        @Nullable String message) {

    /** What is done. */
    enum Action {
        CREATE,
        CHANGE,
        SAME,
        MERGE,
        SKIP
    }

    static ItemView of(Entry entry, Action action, @Nullable String eventId, @Nullable String message) {
        var line = entry.origin().line();
        return new ItemView(
                line == null ? entry.origin().label() : "line " + line,
                entry.said().wording().title(),
                WireTime.text(entry.said().schedule().start()),
                action,
                eventId,
                message);
    }
}
