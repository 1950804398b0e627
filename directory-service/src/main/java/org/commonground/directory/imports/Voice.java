package org.commonground.directory.imports;

import java.time.Instant;

/**
 * Somebody who says something of events: a source, or people by hand in the directory.
 *
 * @param since since when it is known: of two who never changed their minds the older one is believed
 */
record Voice(String id, Instant since) implements Comparable<Voice> {

    /** Whoever edits in the directory itself. */
    static final Voice HAND = new Voice("hand", Instant.EPOCH);

    @Override
    public int compareTo(Voice other) {
        var bySince = since.compareTo(other.since);
        return bySince != 0 ? bySince : id.compareTo(other.id);
    }
}
