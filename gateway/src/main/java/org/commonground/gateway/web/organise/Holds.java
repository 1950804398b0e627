package org.commonground.gateway.web.organise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.gateway.client.Hold;

/** An event's named blocks of places, which the booking service takes as one list. */
record Holds(List<Hold> items) {

    private static final int LONGEST_ID = 40;

    Optional<Hold> find(String id) {
        return items.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    /** The whole list with one block added at its end, or changed where it stands. */
    List<Hold.Wanted> with(Hold.Wanted wanted) {
        var all = new ArrayList<>(items.stream().map(Hold::asItIs).toList());
        var index = index(wanted.id());
        if (index < all.size()) {
            all.set(index, wanted);
        } else {
            all.add(wanted);
        }
        return all;
    }

    /** Where a block stands in the list; where a new one will. */
    int index(String id) {
        return IntStream.range(0, items.size())
                .filter(at -> items.get(at).id().equals(id))
                .findFirst()
                .orElse(items.size());
    }

    /** An id for a new block that says what it is for, in letters that an address takes. */
    String newId(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        var base = cut.isEmpty() ? "hold" : cut;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + "-" + n)
                .filter(id -> find(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
