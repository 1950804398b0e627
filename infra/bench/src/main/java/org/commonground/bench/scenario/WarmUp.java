package org.commonground.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.load.Witness;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.ConstantGateway;

/**
 * Both gateways and the services take a load that is not measured until they get no faster: a process just started is slow
 * at whatever comes first, and the JVM compiles for minutes on a machine that is busy.
 */
record WarmUp(ConstantGateway gateway) implements Scenario {

    private static final int CLIENTS = 128;
    private static final int MOST_ROUNDS = 20;
    private static final int ROUNDS_ALIKE = 3;
    private static final double FASTER = 1.05;

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        List<String> event = ground.events(1);
        for (URI site : List.of(gateway.site(), ground.stack().site())) {
            int rounds = untilNoFaster(() -> rate(ground, site, event));
            ground.say("  " + site + " warmed up in " + rounds + " rounds");
        }
    }

    private static double rate(Ground ground, URI site, List<String> event) throws IOException {
        return new Generator(Addresses.socket(site), CLIENTS)
                .run(
                        new BookingRequests(site, event),
                        Pace.asAnswersCome(),
                        ground.scale().window(),
                        new Witness() {})
                .counted()
                .rate();
    }

    /** One load; its rate. */
    private interface Load {
        double rate() throws IOException;
    }

    private static int untilNoFaster(Load load) throws IOException {
        double best = 0;
        int alike = 0;
        int rounds = 0;
        while (alike < ROUNDS_ALIKE && rounds < MOST_ROUNDS) {
            double rate = load.rate();
            alike = rate > best * FASTER ? 0 : alike + 1;
            best = Math.max(best, rate);
            rounds++;
        }
        return rounds;
    }
}
