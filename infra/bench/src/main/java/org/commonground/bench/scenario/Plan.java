package org.commonground.bench.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonground.bench.stack.ConstantGateway;

/** Everything that is measured, in order: the ceilings beside what they are the ceilings of, so that drift meets all alike. */
public final class Plan {

    private final List<Scenario> scenarios = new ArrayList<>();

    public Plan(Scale scale, ConstantGateway gateway) {
        Set<Part> parts = scale.parts();
        if (parts.contains(Part.MAIL)) {
            // while the stack owes no other mail
            scenarios.add(new Mail());
        }
        if (parts.contains(Part.RUSH) || parts.contains(Part.FILLED)) {
            scenarios.add(new WarmUp(gateway));
        }
        if (parts.contains(Part.RUSH)) {
            scenarios.add(new GeneratorCeiling(gateway));
            for (int clients : scale.clients()) {
                scenarios.add(new ConstantCeiling(gateway, clients));
                scenarios.add(new HotEvent(clients));
                scenarios.add(new BareDriver(clients));
            }
            scenarios.add(new ManyEvents());
            scenarios.add(new HalfRate());
        }
        if (parts.contains(Part.QUIET)) {
            scenarios.add(new QuietEvent());
        }
        if (parts.contains(Part.FILLED)) {
            scenarios.add(new FilledEvent());
        }
    }

    /** Measures it all; what breaks is remarked on, and the rest is measured all the same. */
    public Findings run(Ground ground) throws InterruptedException {
        Findings findings = new Findings();
        for (Scenario scenario : scenarios) {
            try {
                scenario.run(ground, findings);
            } catch (IOException | RuntimeException broken) {
                findings.broken(scenario + " could not be measured: " + broken);
                ground.say("  " + scenario + " could not be measured: " + broken);
            }
        }
        return findings;
    }
}
