package org.commonground.bench.scenario;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured without the rest. */
public enum Part {
    /** Confirmations, at rest and in a burst. */
    MAIL,
    /** One hot event and its ceilings, many events, half the peak rate. */
    RUSH,
    QUIET,
    /** Events that hold bookings already. */
    FILLED;

    static Set<Part> all() {
        return EnumSet.allOf(Part.class);
    }

    /**
     * The parts of a list with commas.
     *
     * @throws IllegalArgumentException when one of them is none, with a line that says so
     */
    public static Set<Part> of(String list) {
        return Arrays.stream(list.split(","))
                .map(Part::one)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static Part one(String name) {
        return Arrays.stream(values())
                .filter(part -> part.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + name + "\" is nothing to measure; there are " + Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
