package org.commonground.directory.imports;

import org.commonground.directory.event.Event;
import org.commonground.directory.event.EventId;
import org.commonground.directory.event.EventIntake;
import org.commonground.directory.event.Sketch;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.imports.reading.Happening;
import org.jspecify.annotations.Nullable;

/** What is to be done about one entry. */
sealed interface Plan {

    Entry entry();

    /** It is listed as a new event under this id. */
    record Create(Entry entry, EventId id, Sketch sketch, EventIntake.Appearance appearance) implements Plan {}

    /**
     * The event is there: it is brought to what is believed now, which may be what it is.
     *
     * @param before what is known of where it comes from
     * @param claims what is said of it now
     */
    record Revise(Entry entry, Event event, Provenance before, Claims claims, Wanted wanted) implements Plan {}

    /** How the event should be. */
    record Wanted(Sketch sketch, Happening happening) {

        /** Whether the event is like that already, as far as its state allows. */
        boolean isLike(Event event) {
            return !event.status().isPublic()
                    ? happening != Happening.CANCELLED && sketch.equals(Sketch.of(event))
                    : Facts.happening(event.status()) == Happening.CANCELLED
                            || (sketch.equals(Sketch.of(event)) && Facts.happening(event.status()) == happening);
        }
    }

    /** Nothing, and why. */
    record Skip(Entry entry, @Nullable EventId event, String why) implements Plan {}
}
