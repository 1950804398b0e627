package org.commonground.bench.scenario;

import java.io.IOException;
import java.util.List;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.Arrivals;

/** Bookings of one new event come evenly at half the rate of the fastest closed loop; their records are awaited on Kafka. */
record HalfRate() implements Scenario {

    private static final int MOST_CLIENTS = 512;

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        double peak = findings.peak(Series.HOT_EVENT).orElseThrow().counted().rate();
        int rate = Math.max(1, (int) Math.round(peak / 2));
        String event = ground.events(1).getFirst();
        BookingRequests requests = new BookingRequests(ground.stack().site(), List.of(event));
        ground.rest(findings);
        try (Arrivals arrivals = new Arrivals(ground.stack())) {
            ground.load(
                    new Ground.Measured(Series.HALF_RATE, rate, ground.scale().window(), findings),
                    new Generator(Addresses.socket(ground.stack().site()), MOST_CLIENTS),
                    Pace.evenly(rate, System.nanoTime()),
                    requests,
                    arrivals);
            ToKafka.record(ground, rate, arrivals, findings);
        }
    }
}
