package org.commonground.directory.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.directory.search.Facets.Counted;
import org.commonground.directory.search.Facets.CountedOrganisation;

/** How many of the found events have what, over all segments. */
final class FacetTally {

    private static final int MOST = 20;
    private static final int MOST_MONTHS = 24;

    private final Map<Facet, Integer> counts = new HashMap<>();

    void add(Facet facet, int count) {
        counts.merge(facet, count, Integer::sum);
    }

    Map<Facet, Integer> counts() {
        return counts;
    }

    /** The most frequent of each kind, and the months in their order. */
    Facets facets() {
        return new Facets(
                spelledOnce(Facet.Topic.class),
                organisations(),
                spelledOnce(Facet.Access.class),
                counts.getOrDefault(new Facet.Online(), 0),
                months());
    }

    /** Spellings that differ in case only are one value, as the most frequent of them is written. */
    private List<Counted> spelledOnce(Class<? extends Facet> kind) {
        var once = new HashMap<String, Counted>();
        counts.entrySet().stream()
                .filter(it -> kind.isInstance(it.getKey()))
                .map(it -> new Counted(name(it.getKey()), it.getValue()))
                .sorted(Facets.MOST_FREQUENT)
                .forEach(it -> once.merge(it.value().toLowerCase(Locale.ROOT), it, Counted::and));
        return once.values().stream().sorted(Facets.MOST_FREQUENT).limit(MOST).toList();
    }

    private List<CountedOrganisation> organisations() {
        return counts.entrySet().stream()
                .filter(it -> it.getKey() instanceof Facet.Organisation)
                .map(it -> new CountedOrganisation(
                        ((Facet.Organisation) it.getKey()).id(), name(it.getKey()), it.getValue()))
                .sorted(Comparator.comparingInt(CountedOrganisation::count)
                        .reversed()
                        .thenComparing(CountedOrganisation::name))
                .limit(MOST)
                .toList();
    }

    private List<Counted> months() {
        return counts.entrySet().stream()
                .filter(it -> it.getKey() instanceof Facet.Month)
                .map(it -> new Counted(name(it.getKey()), it.getValue()))
                .sorted(Comparator.comparing(Counted::value))
                .limit(MOST_MONTHS)
                .toList();
    }

    private static String name(Facet facet) {
        return switch (facet) {
            case Facet.Topic(var name) -> name;
            case Facet.Organisation(var id, var name) -> name;
            case Facet.Access(var name) -> name;
            case Facet.Month(var name) -> name;
            case Facet.Online() -> "";
        };
    }
}
