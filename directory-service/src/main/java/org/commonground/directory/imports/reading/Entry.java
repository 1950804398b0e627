package org.commonground.directory.imports.reading;

import org.commonground.directory.event.Schedule;
import org.commonground.directory.event.Wording;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/** One event as a source tells of it. */
public record Entry(Origin origin, Said said, Happening happening) {

    /**
     * What is said.
     *
     * @param venue null where no place is named
     * @param capacity null where nothing is said of it
     */
    public record Said(
            Wording wording,
            Schedule schedule,
            @Nullable Place venue,
            @Nullable Integer capacity) {}
}
