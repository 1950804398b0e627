package org.commonground.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.load.Window;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.Delays;
import org.commonground.bench.stack.MailSink;
import org.commonground.bench.stack.MailTimes;

/** Confirmations: now and then one, and those of thousands of bookings at once, all guests at one recipient domain. */
record Mail() implements Scenario {

    private static final int CLIENTS = 8;
    private static final Window BURST = new Window(Duration.ZERO, Duration.ofMinutes(2));

    @Override
    public void run(Ground ground, Findings findings) throws IOException, InterruptedException {
        MailSink sink = ground.mail();
        if (sink == null) {
            findings.remark("The mail was not measured: the stack is somebody else's, and so is its mail server.");
            return;
        }
        atRest(ground, sink, findings);
        burst(ground, sink, findings);
    }

    private static void atRest(Ground ground, MailSink sink, Findings findings)
            throws IOException, InterruptedException {
        URI site = ground.stack().site();
        BookingRequests requests = new BookingRequests(site, ground.events(1));
        ground.rest(findings);
        try (MailTimes mail = new MailTimes(sink)) {
            new Generator(Addresses.socket(site), CLIENTS)
                    .run(
                            requests,
                            Pace.evenly(Scale.QUIET_RATE, System.nanoTime()),
                            ground.scale().calm(),
                            mail);
            record(ground, Series.MAIL_AT_REST, Scale.QUIET_RATE, mail.await(), findings);
        }
    }

    private static void burst(Ground ground, MailSink sink, Findings findings)
            throws IOException, InterruptedException {
        URI site = ground.stack().site();
        List<String> event = ground.events(1);
        int bookings = ground.scale().burst();
        ground.rest(findings);
        try (MailTimes mail = new MailTimes(sink)) {
            new Generator(Addresses.socket(site), Scale.USUAL_CLIENTS)
                    .run(new BookingRequests(site, event), Pace.asAnswersCome(bookings), BURST, mail);
            record(ground, Series.MAIL_BURST, bookings, mail.await(), findings);
        }
    }

    private static void record(Ground ground, Series series, int size, Delays.Result mail, Findings findings) {
        ground.record(new Measurement(series, size, mail.counted(), mail.latencies(), Map.of()), findings);
    }
}
