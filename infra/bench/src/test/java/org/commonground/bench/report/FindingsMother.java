package org.commonground.bench.report;

import java.util.Map;
import org.commonground.bench.load.Counted;
import org.commonground.bench.load.Latencies;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;
import org.commonground.bench.scenario.Series;

/** Findings of a platform that just reaches every target, unless told otherwise. */
final class FindingsMother {

    private double peak = 1_500;
    private double atFull = 1_350;
    private int full = 100_000;
    private double emptyAgain = 1_450;
    private double took = 14.9;
    private double burst = 42;
    private long lost;

    static FindingsMother findings() {
        return new FindingsMother();
    }

    FindingsMother withPeak(double rate) {
        peak = rate;
        return this;
    }

    FindingsMother withFull(int bookings, double rate) {
        full = bookings;
        atFull = rate;
        return this;
    }

    FindingsMother withEmptyAgain(double rate) {
        emptyAgain = rate;
        return this;
    }

    FindingsMother withP99(double milliseconds) {
        took = milliseconds;
        return this;
    }

    FindingsMother withBurst(double seconds, long withoutMail) {
        burst = seconds;
        lost = withoutMail;
        return this;
    }

    Findings made() {
        Findings findings = new Findings();
        add(findings, Series.CONSTANT, 32, 3_000);
        add(findings, Series.HOT_EVENT, 1, 200);
        add(findings, Series.HOT_EVENT, 32, peak);
        add(findings, Series.BARE_DRIVER, 32, 900);
        add(findings, Series.FILLED, 0, 1_500);
        add(findings, Series.FILLED, full, atFull);
        add(findings, Series.EMPTY_AGAIN, 0, emptyAgain);
        add(findings, Series.HALF_RATE, 750, 750);
        add(findings, Series.QUIET, 10, 10);
        add(findings, Series.TO_KAFKA, 10, 10);
        findings.add(new Measurement(Series.MAIL_AT_REST, 10, new Counted(10, 100, Map.of()), latencies(), Map.of()));
        findings.add(new Measurement(
                Series.MAIL_BURST, 5_000, new Counted(burst, 5_000 - lost, lost(lost)), latencies(), Map.of()));
        findings.remark("A remark with <angle brackets> & more.");
        return findings;
    }

    private void add(Findings findings, Series series, int size, double rate) {
        findings.add(new Measurement(
                series,
                size,
                new Counted(10, Math.round(rate * 10), Map.of("503", 2L)),
                latencies(),
                Map.of("gateway", 0.7, "load generator", 0.1)));
    }

    private Latencies latencies() {
        return new Latencies(took / 4, took / 2, took, took * 2, took * 3);
    }

    private static Map<String, Long> lost(long mails) {
        return mails == 0 ? Map.of() : Map.of("not mailed", mails);
    }
}
