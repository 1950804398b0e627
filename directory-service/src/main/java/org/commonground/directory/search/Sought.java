package org.commonground.directory.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text words in any order, all of which must occur; empty for whatever there is
 * @param period when it begins
 * @param choices all of which must hold
 * @param around where, if that matters
 */
record Sought(
        String text,
        Period period,
        Set<Choice> choices,
        @Nullable Circle around,
        Order order) {

    /**
     * The first and the last day, as they are called where the event is; without a first one, what is not over yet.
     */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A field of the index that must have this value. */
    record Choice(String field, String value) {}

    /**
     * A point, and how far from it at most.
     *
     * @param within in kilometres; null for any distance
     */
    record Circle(double lat, double lon, @Nullable Integer within) {}

    /** What comes first: the best match, the soonest, or the nearest. */
    enum Order {
        RELEVANCE,
        DATE,
        DISTANCE
    }
}
