package org.commonground.directory.event;

import org.commonground.directory.field.Checks;

/** Events that belong together, such as the evenings of a season. */
public record Series(String id, String name) {

    static final int LONGEST_NAME = 200;

    public Series {
        Checks.id("series", id);
        name = Checks.text("series", name, LONGEST_NAME);
    }
}
