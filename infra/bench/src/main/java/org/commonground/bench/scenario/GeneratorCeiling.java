package org.commonground.bench.scenario;

import java.io.IOException;
import java.util.List;
import org.commonground.bench.stack.ConstantGateway;

/** The same requests straight to the constant: what the load generator itself costs and can do. */
record GeneratorCeiling(ConstantGateway gateway) implements Scenario {

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        ground.rest(findings);
        BookingRequests requests = new BookingRequests(gateway.service(), List.of("any"));
        ground.load(
                new Ground.Measured(
                        Series.GENERATOR, Scale.USUAL_CLIENTS, ground.scale().window(), findings),
                gateway.service(),
                Scale.USUAL_CLIENTS,
                requests);
    }
}
