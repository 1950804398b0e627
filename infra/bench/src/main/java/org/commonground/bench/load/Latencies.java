package org.commonground.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long it took, in milliseconds: half of all took no longer than {@code p50}, and so on. */
public record Latencies(double p50, double p90, double p99, double p999, double max) {

    private static final int DIGITS = 3;
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** An empty histogram of nanoseconds, right to three digits. */
    public static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    /** Of a histogram of nanoseconds. */
    public static Latencies of(Histogram nanos) {
        return new Latencies(
                nanos.getValueAtPercentile(50) / NANOS,
                nanos.getValueAtPercentile(90) / NANOS,
                nanos.getValueAtPercentile(99) / NANOS,
                nanos.getValueAtPercentile(99.9) / NANOS,
                nanos.getMaxValue() / NANOS);
    }
}
