package org.commonground.bench.scenario;

import java.io.IOException;

/** The usual number of clients book many new events in turn. */
record ManyEvents() implements Scenario {

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        BookingRequests requests = new BookingRequests(ground.stack().site(), ground.events(Scale.EVENTS));
        ground.rest(findings);
        ground.load(
                new Ground.Measured(
                        Series.MANY_EVENTS, Scale.EVENTS, ground.scale().window(), findings),
                ground.stack().site(),
                Scale.USUAL_CLIENTS,
                requests);
    }
}
