package org.commonground.bench.load;

import java.util.Map;

/**
 * How much was done in a time.
 *
 * @param done bookings that were confirmed, or whatever else was the aim
 * @param others how often something else came of it, by what it was
 */
public record Counted(double seconds, long done, Map<String, Long> others) {

    public Counted {
        others = Map.copyOf(others);
    }

    /** Done per second. */
    public double rate() {
        return done / seconds;
    }
}
