package org.commonground.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every facet that was ever in the index, by a number that it keeps: segments can be counted into one array. */
final class FacetNames {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Facet> facets = new ArrayList<>();

    synchronized int number(String label) {
        var known = numbers.get(label);
        if (known != null) {
            return known;
        }
        numbers.put(label, facets.size());
        facets.add(Facet.of(label));
        return facets.size() - 1;
    }

    synchronized int size() {
        return facets.size();
    }

    /** All of them by their numbers. */
    synchronized List<@Nullable Facet> all() {
        return new ArrayList<>(facets);
    }
}
