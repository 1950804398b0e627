package org.commonground.bench.scenario;

import java.io.IOException;

/** The usual number of clients book many new events in turn. */
record ManyEvents() implements Scenario {

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        int events = ground.scale().events();
        BookingRequests requests = new BookingRequests(ground.stack().site(), ground.events(events));
        ground.rest(findings);
        ground.load(
                new Ground.Measured(Series.MANY_EVENTS, events, findings),
                ground.stack().site(),
                Scale.USUAL_CLIENTS,
                requests);
    }
}
