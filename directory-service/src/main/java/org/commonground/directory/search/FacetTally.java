package org.commonground.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.commonground.directory.search.Facets.Counted;
import org.commonground.directory.search.Facets.CountedOrganisation;

/** How many of the found events have what, over all segments. */
final class FacetTally {

    private static final int MOST = 20;
    private static final int MOST_MONTHS = 24;

    private static final Comparator<CountedOrganisation> BY_NAME =
            Comparator.comparingInt(CountedOrganisation::count).reversed().thenComparing(CountedOrganisation::name);

    private final FacetNames names;
    private int[] counts = new int[0];

    FacetTally(FacetNames names) {
        this.names = names;
    }

    /** By the facets' numbers, with room for all that there are now. */
    int[] counts() {
        if (counts.length < names.size()) {
            counts = Arrays.copyOf(counts, names.size());
        }
        return counts;
    }

    /** The most frequent of each kind, and the months in their order. */
    Facets facets() {
        var topics = new HashMap<String, Counted>();
        var organisations = new ArrayList<CountedOrganisation>();
        var access = new HashMap<String, Counted>();
        var online = 0;
        var months = new ArrayList<Counted>();
        var all = names.all();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                switch (all.get(i)) {
                    case Facet.Topic(var name) -> spelledOnce(topics, new Counted(name, counts[i]));
                    case Facet.Organisation(var id, var name) ->
                        organisations.add(new CountedOrganisation(id, name, counts[i]));
                    case Facet.Access(var name) -> spelledOnce(access, new Counted(name, counts[i]));
                    case Facet.Month(var name) -> months.add(new Counted(name, counts[i]));
                    case Facet.Online() -> online = counts[i];
                    case null -> throw new IllegalStateException("a facet of no kind");
                }
            }
        }
        months.sort(Comparator.comparing(Counted::value));
        return new Facets(
                mostFrequent(topics.values(), Counted::count, Facets.MOST_FREQUENT),
                mostFrequent(organisations, CountedOrganisation::count, BY_NAME),
                mostFrequent(access.values(), Counted::count, Facets.MOST_FREQUENT),
                online,
                List.copyOf(months.subList(0, Math.min(MOST_MONTHS, months.size()))));
    }

    /** Spellings that differ in case only are one value, as the more frequent of them is written. */
    private static void spelledOnce(Map<String, Counted> all, Counted one) {
        all.merge(
                one.value().toLowerCase(Locale.ROOT),
                one,
                (a, b) -> Facets.MOST_FREQUENT.compare(a, b) < 0 ? a.and(b) : b.and(a));
    }

    /** Only what may be among them is put in order: there are thousands of names to compare, and few are shown. */
    private static <T> List<T> mostFrequent(Collection<T> all, ToIntFunction<T> count, Comparator<T> order) {
        var counts = all.stream().mapToInt(count).sorted().toArray();
        var least = counts.length <= MOST ? 0 : counts[counts.length - MOST];
        return all.stream()
                .filter(it -> count.applyAsInt(it) >= least)
                .sorted(order)
                .limit(MOST)
                .toList();
    }
}
