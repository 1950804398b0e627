package org.commonground.directory.imports.reading;

/** Whether a source says that an event takes place. */
public enum Happening {
    ON,
    POSTPONED,
    CANCELLED
}
