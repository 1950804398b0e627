package org.commonground.bench.report;

import java.util.Locale;
import java.util.Optional;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;
import org.commonground.bench.scenario.Series;

/** A rate beside the ceilings that as many clients found; empty where there is none. */
record Ratios(String ofGateway, String ofDriver) {

    static Ratios of(Measurement measured, Findings findings) {
        return measured.series() == Series.HOT_EVENT
                ? new Ratios(
                        ratio(measured, findings.at(Series.CONSTANT, measured.size())),
                        ratio(measured, findings.at(Series.BARE_DRIVER, measured.size())))
                : new Ratios("", "");
    }

    private static String ratio(Measurement measured, Optional<Measurement> ceiling) {
        return ceiling.map(one -> measured.counted().rate() / one.counted().rate())
                .map(ratio -> String.format(Locale.UK, "%.2f", ratio))
                .orElse("");
    }
}
