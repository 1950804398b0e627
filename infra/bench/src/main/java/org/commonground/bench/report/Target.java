package org.commonground.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;
import org.commonground.bench.scenario.Series;

/**
 * Something the platform should do on two cores, with the load generator on the same machine.
 *
 * @param wanted what, with its number
 * @param found what was found
 */
record Target(String wanted, String found, boolean reached) {

    private static final double PEAK = 1_500;
    private static final double OF_GATEWAY = 0.5;
    private static final double OF_DRIVER = 1.5;
    private static final double OF_EMPTY = 0.9;
    private static final int FULL = 100_000;
    private static final double HALF_RATE_MILLIS = 300;
    private static final double QUIET_MILLIS = 15;
    private static final double MAIL_MILLIS = 1_000;
    private static final double BURST_SECONDS = 60;
    private static final int BURST = 5_000;

    /** All targets that there is something to judge by; a ceiling is the best of its series, whatever the clients. */
    static List<Target> of(Findings findings) {
        List<Target> targets = new ArrayList<>();
        Optional<Measurement> peak = findings.peak(Series.HOT_EVENT);
        peak.ifPresent(hot -> {
            double rate = hot.counted().rate();
            targets.add(new Target(
                    "1,500 confirmed bookings/s or more for one hot event",
                    format("%,.0f/s at %d clients", rate, hot.size()),
                    rate >= PEAK));
            findings.peak(Series.CONSTANT).ifPresent(ceiling -> {
                double ratio = rate / ceiling.counted().rate();
                targets.add(new Target(
                        "0.5 or more of the gateway's own ceiling",
                        format("%.2f of %,.0f/s", ratio, ceiling.counted().rate()),
                        ratio >= OF_GATEWAY));
            });
            findings.peak(Series.BARE_DRIVER).ifPresent(bare -> {
                double ratio = rate / bare.counted().rate();
                targets.add(new Target(
                        "more than 1.5 times the bare unbatched driver",
                        format("%.2f times %,.0f/s", ratio, bare.counted().rate()),
                        ratio > OF_DRIVER));
            });
        });
        filled(findings).ifPresent(targets::add);
        findings.peak(Series.HALF_RATE).ifPresent(half -> {
            double took = half.latencies().p99();
            targets.add(new Target(
                    "p99 below 300 ms at half the peak rate",
                    format(
                            "%.1f ms at %d/s, %,.0f/s confirmed",
                            took, half.size(), half.counted().rate()),
                    took < HALF_RATE_MILLIS));
        });
        findings.peak(Series.QUIET).ifPresent(quiet -> {
            double took = quiet.latencies().p99();
            targets.add(new Target(
                    "a quiet event's single booking below 15 ms at the service (judged by p99)",
                    format("p50 %.1f ms, p99 %.1f ms", quiet.latencies().p50(), took),
                    took < QUIET_MILLIS));
        });
        mail(findings, targets);
        return targets;
    }

    private static void mail(Findings findings, List<Target> targets) {
        findings.peak(Series.MAIL_AT_REST).ifPresent(mail -> {
            double took = mail.latencies().p99();
            targets.add(new Target(
                    "p99 below 1 s from the 201 to the mail server's 250 at rest",
                    format("p50 %,.0f ms, p99 %,.0f ms%s", mail.latencies().p50(), took, missing(mail)),
                    took < MAIL_MILLIS && isWhole(mail)));
        });
        findings.peak(Series.MAIL_BURST).ifPresent(mail -> {
            double seconds = mail.counted().seconds();
            targets.add(new Target(
                    "the last mail of 5,000 bookings at once within 60 s of the first answer",
                    format("%,d mails in %.1f s%s", mail.counted().done(), seconds, missing(mail)),
                    seconds <= BURST_SECONDS && mail.size() >= BURST && isWhole(mail)));
        });
    }

    private static boolean isWhole(Measurement mail) {
        return mail.counted().others().isEmpty();
    }

    private static String missing(Measurement mail) {
        return isWhole(mail) ? "" : ", " + Text.others(mail.counted().others());
    }

    /** Against an empty event before or after, whichever was quicker: what warms up meanwhile must not count for it. */
    private static Optional<Target> filled(Findings findings) {
        List<Measurement> filled = findings.of(Series.FILLED);
        if (filled.size() < 2) {
            return Optional.empty();
        }
        Measurement full = filled.getLast();
        double empty = Stream.concat(Stream.of(filled.getFirst()), findings.of(Series.EMPTY_AGAIN).stream())
                .mapToDouble(measured -> measured.counted().rate())
                .max()
                .orElseThrow();
        double ratio = full.counted().rate() / empty;
        return Optional.of(new Target(
                "the rate at 100,000 bookings within 10 % of the empty event's",
                format("%.2f of %,.0f/s at %,d bookings", ratio, empty, full.size()),
                ratio >= OF_EMPTY && full.size() >= FULL));
    }

    String verdict() {
        return reached ? "reached" : "not reached";
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.UK, text, values);
    }
}
