package org.commonground.bench.scenario;

import java.io.IOException;
import java.util.List;
import org.commonground.bench.load.Tally;

/** So many clients book the same new event, each again as soon as it has been answered. */
record HotEvent(int clients) implements Scenario {

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        String event = ground.events(1).getFirst();
        ground.rest(findings);
        BookingRequests requests = new BookingRequests(ground.stack().site(), List.of(event));
        Tally tally = ground.load(
                new Ground.Measured(Series.HOT_EVENT, clients, ground.scale().window(), findings),
                ground.stack().site(),
                clients,
                requests);
        long taken = ground.taken(event);
        if (taken != tally.confirmed()) {
            findings.remark("After " + clients + " clients " + tally.confirmed()
                    + " bookings were answered as confirmed, and " + taken + " places are taken.");
        }
    }
}
