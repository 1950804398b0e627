package org.commonground.directory.search;

import java.util.Locale;

/** What can be found. */
public enum Kind {
    EVENT,
    ORGANISATION,
    SPEAKER;

    String key(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
