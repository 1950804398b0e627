package org.commonground.directory.search;

import java.util.Comparator;
import java.util.List;

/**
 * How many of the found events have what; the 20 most frequent of each.
 *
 * @param online how many one can take part in from afar
 * @param months in which they begin, like 2026-12; the first 24 in their order
 */
record Facets(
        List<Counted> topics,
        List<CountedOrganisation> organisations,
        List<Counted> access,
        int online,
        List<Counted> months) {

    static final Comparator<Counted> MOST_FREQUENT =
            Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::value);

    /** A value, and how many events have it. */
    record Counted(String value, int count) {

        Counted and(Counted other) {
            return new Counted(value, count + other.count);
        }
    }

    /** A host or partner, and of how many events. */
    record CountedOrganisation(String id, String name, int count) {}
}
