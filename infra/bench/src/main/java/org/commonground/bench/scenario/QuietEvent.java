package org.commonground.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.Arrivals;

/** Now and then a booking of one new event, at the booking service itself; its record is awaited on Kafka. */
record QuietEvent() implements Scenario {

    private static final int CLIENTS = 8;

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        String event = ground.events(1).getFirst();
        URI service = ground.stack().booking();
        BookingRequests requests = new BookingRequests(service, List.of(event));
        ground.rest(findings);
        try (Arrivals arrivals = new Arrivals(ground.stack())) {
            ground.load(
                    new Ground.Measured(
                            Series.QUIET, Scale.QUIET_RATE, ground.scale().calm(), findings),
                    new Generator(Addresses.socket(service), CLIENTS),
                    Pace.evenly(Scale.QUIET_RATE, System.nanoTime()),
                    requests,
                    arrivals);
            ToKafka.record(ground, Scale.QUIET_RATE, arrivals, findings);
        }
    }
}
