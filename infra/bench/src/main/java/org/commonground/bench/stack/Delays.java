package org.commonground.bench.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.commonground.bench.load.Counted;
import org.commonground.bench.load.Latencies;

/**
 * How long after its 201 something followed from each booking, both ends read from one clock. What follows may well be there
 * before the answer is; that counts as 0.
 */
public final class Delays {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> followed = new ConcurrentHashMap<>();

    /** A booking was answered. */
    void answered(String booking, long at) {
        answered.put(booking, at);
    }

    /** What was awaited is there. */
    void followed(String booking) {
        followed.putIfAbsent(booking, System.nanoTime());
    }

    /**
     * What came of the measured bookings, once all has followed or three minutes have passed; counted from the first answer to the
     * last that followed.
     *
     * @param missing what to call those of which nothing followed
     */
    Result await(String missing) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!followed.keySet().containsAll(answered.keySet()) && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
        Histogram latencies = Latencies.histogram();
        long none = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Map.Entry<String, Long> booking : answered.entrySet()) {
            first = Math.min(first, booking.getValue());
            Long seen = followed.get(booking.getKey());
            if (seen == null) {
                none++;
            } else {
                latencies.recordValue(Math.max(0, seen - booking.getValue()));
                last = Math.max(last, seen);
            }
        }
        double seconds = Math.max(1, last - first) / 1e9;
        return new Result(
                new Counted(seconds, latencies.getTotalCount(), none == 0 ? Map.of() : Map.of(missing, none)),
                Latencies.of(latencies));
    }

    /** How many followed within how long, and how long after its answer each. */
    public record Result(Counted counted, Latencies latencies) {}
}
