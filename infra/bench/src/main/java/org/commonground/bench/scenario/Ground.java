package org.commonground.bench.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.bench.load.Generator;
import org.commonground.bench.load.Pace;
import org.commonground.bench.load.Requests;
import org.commonground.bench.load.Tally;
import org.commonground.bench.load.Window;
import org.commonground.bench.load.Witness;
import org.commonground.bench.stack.Addresses;
import org.commonground.bench.stack.MailSink;
import org.commonground.bench.stack.Partner;
import org.commonground.bench.stack.Processes;
import org.jspecify.annotations.Nullable;

/** Where the measuring is done: the stack, its processes, its events. */
public final class Ground implements AutoCloseable {

    private final Addresses stack;
    private final @Nullable MailSink mail;
    private final Scale scale;
    private final Partner partner;
    private final Processes processes;
    private final PrintStream progress;

    /** @param mail where the stack sends its mail; null when that is not known */
    public Ground(Addresses stack, @Nullable MailSink mail, Scale scale, PrintStream progress) {
        this.stack = stack;
        this.mail = mail;
        this.scale = scale;
        this.partner = new Partner(stack);
        this.processes = new Processes(stack);
        this.progress = progress;
    }

    Addresses stack() {
        return stack;
    }

    @Nullable
    MailSink mail() {
        return mail;
    }

    Scale scale() {
        return scale;
    }

    Processes processes() {
        return processes;
    }

    void say(String line) {
        progress.println(line);
    }

    /** New events that can be booked. */
    List<String> events(int count) throws IOException, InterruptedException {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add(partner.publish("Example: a measured evening"));
        }
        return events;
    }

    /** The room of each event. */
    int room() {
        return partner.room();
    }

    long taken(String event) throws IOException, InterruptedException {
        return partner.taken(event);
    }

    /** Lets the stack come to rest. */
    void rest(Findings findings) throws InterruptedException {
        long began = System.nanoTime();
        boolean quiet = processes.awaitQuiet(scale.longestRest());
        say("  at rest after " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s"
                + (quiet ? "" : ", not yet quiet"));
        if (!quiet) {
            findings.remark("The stack was still at work on earlier bookings (mail, Kafka) when "
                    + (findings.measurements().isEmpty() ? "the first" : "the next after " + last(findings))
                    + " was measured.");
        }
    }

    private static String last(Findings findings) {
        Measurement last = findings.measurements().getLast();
        return "\"" + last.series().title() + ", " + last.size() + "\"";
    }

    /** Measures a closed loop of so many clients on a server. */
    Tally load(Measured as, URI server, int clients, Requests requests) throws IOException {
        Generator generator = new Generator(Addresses.socket(server), clients);
        return load(as, generator, Pace.asAnswersCome(), requests, new Witness() {});
    }

    /** Where a measurement belongs, and how long it takes. */
    record Measured(Series series, int size, Window window, Findings findings) {}

    /** Measures a load. */
    Tally load(Measured as, Generator generator, Pace pace, Requests requests, Witness witness) throws IOException {
        Processes.Use use = processes.use();
        Tally tally = generator.run(requests, pace, as.window, use.and(witness));
        record(new Measurement(as.series, as.size, tally.counted(), tally.latencies(), use.cores()), as.findings);
        return tally;
    }

    void record(Measurement measured, Findings findings) {
        findings.add(measured);
        say(String.format(
                Locale.ROOT,
                "  %-58s %8d  %9.1f/s  p50 %8.2f ms  p99 %8.2f ms%s",
                measured.series().title(),
                measured.size(),
                measured.counted().rate(),
                measured.latencies().p50(),
                measured.latencies().p99(),
                measured.counted().others().isEmpty()
                        ? ""
                        : "  " + measured.counted().others()));
    }

    @Override
    public void close() {
        partner.close();
    }
}
