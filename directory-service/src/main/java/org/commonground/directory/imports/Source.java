package org.commonground.directory.imports;

import java.time.Instant;
import org.commonground.directory.imports.reading.Entry;

/**
 * Where entries come from.
 *
 * @param id stable: a feed that moves to another address stays the same source
 * @param name as people know it: the feed's address, or the uploaded file's name
 * @param since since when it is known
 */
record Source(String id, String name, Instant since) {

    private static final int LONGEST = 120;

    Voice voice() {
        return new Voice(id, since);
    }

    /** By what the source itself knows the entry again, also when its title or its time has changed. */
    static String key(Entry entry) {
        var origin = entry.origin();
        var known = origin.uid() != null ? origin.uid() : origin.url();
        if (known == null) {
            return Key.shortened(
                    entry.said().wording().title() + "/"
                            + entry.said().schedule().start(),
                    LONGEST);
        }
        return Key.shortened(origin.occurrence() == null ? known : known + "/" + origin.occurrence(), LONGEST);
    }
}
