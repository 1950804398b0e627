package org.commonground.directory.imports.reading;

import org.commonground.directory.event.Online;
import org.commonground.directory.event.Schedule;
import org.commonground.directory.event.Wording;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/** One event as a source tells of it. */
public record Entry(Origin origin, Said said, Happening happening) {

    /**
     * What is said.
     *
     * @param place null where none is named
     * @param online null where nobody can take part from elsewhere, as far as is said
     * @param capacity null where nothing is said of it
     */
    public record Said(
            Wording wording,
            Schedule schedule,
            @Nullable Place place,
            @Nullable Online online,
            @Nullable Integer capacity) {

        /** Whether it can be found out how to take part. */
        public boolean isSomewhere() {
            return place != null || online != null;
        }
    }
}
