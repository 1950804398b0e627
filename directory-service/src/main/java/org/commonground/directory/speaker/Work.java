package org.commonground.directory.speaker;

import org.commonground.directory.field.Checks;
import org.commonground.directory.field.WebAddress;
import org.jspecify.annotations.Nullable;

/** Something a speaker has made, such as a report. */
public record Work(String title, @Nullable WebAddress url) {

    static final int LONGEST_TITLE = 300;

    public Work {
        title = Checks.text("works.title", title, LONGEST_TITLE);
    }
}
