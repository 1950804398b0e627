package org.commonground.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.bench.load.Latencies;
import org.commonground.bench.report.Plot.Line;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;
import org.commonground.bench.scenario.Series;

/** The plots of the page. */
final class Plots {

    private static final List<String> SHARES = List.of("50 %", "90 %", "99 %", "99.9 %", "all");

    private Plots() {}

    static Plot rateAgainstClients(Findings findings) {
        List<Measurement> hot = findings.of(Series.HOT_EVENT);
        return new Plot(
                "Bookings a second of one hot event, and the ceilings, against concurrent clients",
                "per second",
                false,
                hot.stream().map(one -> count(one.size())).toList(),
                List.of(
                        rates("one hot event", hot),
                        rates("the gateway before a constant", findings.of(Series.CONSTANT)),
                        rates("the bare driver, unbatched", findings.of(Series.BARE_DRIVER))));
    }

    static Plot latencies(Findings findings) {
        List<Line> lines = new ArrayList<>();
        findings.of(Series.HOT_EVENT)
                .forEach(one -> lines.add(percentiles(
                        count(one.size()) + (one.size() == 1 ? " client" : " clients") + ", closed loop", one)));
        findings.of(Series.HALF_RATE).forEach(one -> lines.add(percentiles("half the peak rate, open loop", one)));
        findings.of(Series.QUIET).forEach(one -> lines.add(percentiles("a quiet event, at the service", one)));
        // Where nothing was answered in time there is nothing to draw.
        lines.removeIf(line -> line.values().getLast() == 0);
        return new Plot(
                "How long a booking takes: so many of the answers came within so many milliseconds",
                "milliseconds",
                true,
                SHARES,
                lines);
    }

    static Plot filled(Findings findings) {
        List<String> places = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (Measurement one : findings.of(Series.FILLED)) {
            places.add(count(one.size()) + " bookings");
            rates.add(one.counted().rate());
        }
        for (Measurement one : findings.of(Series.EMPTY_AGAIN)) {
            places.add("0, at the end");
            rates.add(one.counted().rate());
        }
        return new Plot(
                "Bookings a second of an event that holds so many already",
                "per second",
                false,
                places,
                List.of(new Line("bookings a second", rates)));
    }

    static Plot toKafka(Findings findings) {
        return new Plot(
                "From the 201 to the record on Kafka: so many of the records came within so many milliseconds",
                "milliseconds",
                true,
                SHARES,
                findings.of(Series.TO_KAFKA).stream()
                        .map(one -> percentiles("at " + count(one.size()) + " bookings/s", one))
                        .toList());
    }

    static Plot toMail(Findings findings) {
        List<Line> lines = new ArrayList<>();
        findings.of(Series.MAIL_AT_REST)
                .forEach(one -> lines.add(percentiles("at " + count(one.size()) + " bookings/s", one)));
        findings.of(Series.MAIL_BURST)
                .forEach(one -> lines.add(percentiles(count(one.size()) + " bookings at once", one)));
        return new Plot(
                "From the 201 to the mail server's 250: so many of the confirmations came within so many milliseconds",
                "milliseconds",
                true,
                SHARES,
                lines);
    }

    private static Line rates(String name, List<Measurement> series) {
        return new Line(name, series.stream().map(one -> one.counted().rate()).toList());
    }

    private static Line percentiles(String name, Measurement measured) {
        Latencies took = measured.latencies();
        return new Line(name, List.of(took.p50(), took.p90(), took.p99(), took.p999(), took.max()));
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
