package org.commonground.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.commonground.bench.http.Message;

/**
 * What came of the requests: confirmed bookings count when their answer came within the window; the time that an answer
 * took counts when its request was due within it, however late it came.
 */
public final class Tally {

    private static final int CREATED = 201;
    private static final String CONFIRMED = "\"status\":\"CONFIRMED\"";

    private final long opens;
    private final long closes;
    private final Histogram latencies = Latencies.histogram();
    private final Map<String, Long> others = new TreeMap<>();
    private long done;
    private long confirmed;

    Tally(long opens, long closes) {
        this.opens = opens;
        this.closes = closes;
    }

    /** Whether it was a confirmed booking. */
    boolean answered(Message answer, long since, long now) {
        if (isWithin(since)) {
            latencies.recordValue(Math.max(0, now - since));
        }
        int status = answer.status();
        if (status != CREATED || !answer.body().contains(CONFIRMED)) {
            failed(Integer.toString(status));
            return false;
        }
        confirmed++;
        if (isWithin(now)) {
            done++;
        }
        return true;
    }

    void failed(String what) {
        others.merge(what, 1L, Long::sum);
    }

    boolean isWithin(long time) {
        return time - opens >= 0 && time - closes < 0;
    }

    long failures() {
        return others.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Confirmed bookings in all, those of the warm-up included. */
    public long confirmed() {
        return confirmed;
    }

    public Counted counted() {
        return new Counted((closes - opens) / 1e9, done, others);
    }

    public Latencies latencies() {
        return Latencies.of(latencies);
    }
}
