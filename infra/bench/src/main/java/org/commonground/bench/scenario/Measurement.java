package org.commonground.bench.scenario;

import java.util.Map;
import org.commonground.bench.load.Counted;
import org.commonground.bench.load.Latencies;

/**
 * What one load came to.
 *
 * @param size how large it was, in the series' unit
 * @param cores processors in use by each process
 */
public record Measurement(Series series, int size, Counted counted, Latencies latencies, Map<String, Double> cores) {

    public Measurement {
        cores = Map.copyOf(cores);
    }
}
