package org.commonground.bench.scenario;

import java.util.Map;
import org.commonground.bench.stack.Arrivals;
import org.commonground.bench.stack.Delays;

/** What a load's records took to reach Kafka. */
final class ToKafka {

    private ToKafka() {}

    static void record(Ground ground, int rate, Arrivals arrivals, Findings findings) throws InterruptedException {
        Delays.Result result = arrivals.await();
        ground.record(new Measurement(Series.TO_KAFKA, rate, result.counted(), result.latencies(), Map.of()), findings);
    }
}
