package org.commonground.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.load.Witness;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.ConstantGateway;

/** Both gateways and the services take a load that is not measured: a process just started is slow at whatever comes first. */
record WarmUp(ConstantGateway gateway) implements Scenario {

    private static final int CLIENTS = 32;

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        List<String> event = ground.events(1);
        for (URI site : List.of(gateway.site(), ground.stack().site())) {
            new Generator(Addresses.socket(site), CLIENTS)
                    .run(
                            new BookingRequests(site, event),
                            Pace.asAnswersCome(),
                            ground.scale().window(),
                            new Witness() {});
        }
    }
}
