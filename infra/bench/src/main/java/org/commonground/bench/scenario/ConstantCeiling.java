package org.commonground.bench.scenario;

import java.io.IOException;
import java.util.List;
import org.commonground.bench.stack.ConstantGateway;

/** The same requests by the same clients to a gateway that has a constant behind it. */
record ConstantCeiling(ConstantGateway gateway, int clients) implements Scenario {

    private static final List<String> EVENT = List.of("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        ground.rest(findings);
        BookingRequests requests = new BookingRequests(gateway.site(), EVENT);
        ground.load(
                new Ground.Measured(Series.CONSTANT, clients, ground.scale().window(), findings),
                gateway.site(),
                clients,
                requests);
    }
}
