package org.commonground.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.load.Window;
import org.commonground.bench.load.Witness;
import org.commonground.bench.stack.Addresses;

/**
 * Events that hold more and more bookings already, which came by the booking service's own door; at the end an empty event
 * again, which tells what the event's size does from what the store's does.
 */
record FilledEvent() implements Scenario {

    private static final int SEEDING_CLIENTS = 256;
    private static final Window SEEDING = new Window(Duration.ZERO, Duration.ofMinutes(20));
    private static final double RESERVE = 1.3;
    /** Where the hot event was not measured before. */
    private static final double LIKELY_RATE = 2_000;

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        for (int wanted : ground.scale().filled()) {
            measure(ground, Series.FILLED, wanted, findings);
        }
        measure(ground, Series.EMPTY_AGAIN, 0, findings);
    }

    private static void measure(Ground ground, Series series, int wanted, Findings findings)
            throws IOException, InterruptedException {
        String event = ground.events(1).getFirst();
        int bookings = Math.min(wanted, ground.room() - needed(ground, findings));
        if (bookings < wanted) {
            findings.remark("The largest room that the directory lists has " + ground.room()
                    + " places, so that the event" + " held " + bookings + " bookings instead of " + wanted + ".");
        }
        int before = seed(ground, event, bookings);
        ground.rest(findings);
        BookingRequests requests = new BookingRequests(ground.stack().site(), List.of(event));
        ground.load(
                new Ground.Measured(series, before, ground.scale().window(), findings),
                ground.stack().site(),
                Scale.USUAL_CLIENTS,
                requests);
    }

    private static int needed(Ground ground, Findings findings) {
        Window window = ground.scale().window();
        double seconds = window.warmUp().plus(window.measured()).toMillis() / 1000.0;
        double peak =
                findings.peak(Series.HOT_EVENT).map(hot -> hot.counted().rate()).orElse(LIKELY_RATE);
        return (int) (peak * seconds * RESERVE);
    }

    /** What was refused or failed is asked for again, until the event holds what it should. */
    private static int seed(Ground ground, String event, int bookings) throws IOException, InterruptedException {
        URI service = ground.stack().booking();
        BookingRequests requests = new BookingRequests(service, List.of(event));
        Generator generator = new Generator(Addresses.socket(service), SEEDING_CLIENTS);
        long taken = 0;
        while (taken < bookings) {
            ground.say("  seeding: " + taken + " of " + bookings);
            generator.run(requests, Pace.asAnswersCome(bookings - taken), SEEDING, new Witness() {});
            taken = ground.taken(event);
        }
        return (int) taken;
    }
}
