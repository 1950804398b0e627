package org.commonground.bench.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;

/** The findings for a terminal. */
final class Text {

    private static final String ROW = "%-58s %9s %12s %10s %10s %8s %8s%n";

    private Text() {}

    static String of(Findings findings) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(ROW, "", "size", "per second", "p50 ms", "p99 ms", "/gateway", "/driver"));
        for (Measurement one : findings.measurements()) {
            Ratios ratios = Ratios.of(one, findings);
            text.append(String.format(
                    Locale.UK,
                    ROW,
                    one.series().title(),
                    String.format(Locale.UK, "%,d", one.size()),
                    number(one.counted().rate()),
                    number(one.latencies().p50()),
                    number(one.latencies().p99()),
                    ratios.ofGateway(),
                    ratios.ofDriver()));
            if (!one.counted().others().isEmpty()) {
                text.append(
                        String.format("    besides: %s%n", others(one.counted().others())));
            }
        }
        text.append(System.lineSeparator());
        for (Target target : Target.of(findings)) {
            text.append(String.format(Locale.UK, "%-11s  %s: %s%n", target.verdict(), target.wanted(), target.found()));
        }
        findings.remarks().forEach(remark -> text.append(String.format("Note: %s%n", remark)));
        return text.toString();
    }

    static String others(Map<String, Long> others) {
        return others.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    static String number(double value) {
        return String.format(Locale.UK, value < 100 ? "%,.1f" : "%,.0f", value);
    }
}
