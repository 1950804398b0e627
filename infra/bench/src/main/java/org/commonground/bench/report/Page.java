package org.commonground.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;

/** The findings as one page that needs nothing else: no script, no address elsewhere. */
final class Page {

    private Page() {}

    static String of(Findings findings, Circumstances circumstances) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Common Ground: what was measured</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>What was measured</h1>
                <p>%s</p>
                <h2>Targets</h2>
                %s
                %s
                <h2>Rate</h2>
                %s
                %s
                <h2>Time</h2>
                %s
                %s
                %s
                <h2>Everything</h2>
                %s
                <h2>Who used the processors</h2>
                <p>Processors in use on average while it was measured: what the load generator uses, the platform cannot.</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        style(),
                        Html.escape(circumstances.sentence()),
                        targets(findings),
                        remarks(findings),
                        lines(Plots.rateAgainstClients(findings)),
                        Html.figure(Svg.bars(Plots.filled(findings)), Plots.filled(findings)),
                        lines(Plots.latencies(findings)),
                        lines(Plots.toKafka(findings)),
                        lines(Plots.toMail(findings)),
                        everything(findings),
                        processors(findings));
    }

    private static String lines(Plot plot) {
        return Html.figure(Svg.lines(plot), plot);
    }

    private static String targets(Findings findings) {
        return Html.table(
                "Targets on two cores, with the load generator and everything else on the same machine",
                List.of("wanted", "found", ""),
                Target.of(findings).stream()
                        .map(target -> List.of(target.wanted(), target.found(), target.verdict()))
                        .toList());
    }

    private static String remarks(Findings findings) {
        return findings.remarks().isEmpty()
                ? ""
                : findings.remarks().stream()
                        .map(remark -> "<li>" + Html.escape(remark) + "</li>")
                        .collect(Collectors.joining("", "<h2>To bear in mind</h2><ul>", "</ul>"));
    }

    private static String everything(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Measurement one : findings.measurements()) {
            Ratios ratios = Ratios.of(one, findings);
            rows.add(List.of(
                    one.series().title(),
                    String.format(Locale.UK, "%,d %s", one.size(), one.series().unit()),
                    Text.number(one.counted().rate()),
                    Text.number(one.latencies().p50()),
                    Text.number(one.latencies().p99()),
                    Text.number(one.latencies().max()),
                    ratios.ofGateway(),
                    ratios.ofDriver(),
                    Text.others(one.counted().others())));
        }
        return Html.table(
                "All measurements, in the order in which they were made; times in milliseconds",
                List.of(
                        "what",
                        "size",
                        "per second",
                        "p50",
                        "p99",
                        "max",
                        "of the gateway",
                        "of the driver",
                        "other answers"),
                rows);
    }

    private static String processors(Findings findings) {
        TreeSet<String> names = findings.measurements().stream()
                .flatMap(one -> one.cores().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<String>> rows = findings.measurements().stream()
                .filter(one -> !one.cores().isEmpty())
                .map(one -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(one.series().title() + ", " + String.format(Locale.UK, "%,d", one.size()));
                    names.forEach(name -> cells.add(
                            String.format(Locale.UK, "%.2f", one.cores().getOrDefault(name, 0.0))));
                    return cells;
                })
                .collect(Collectors.toList());
        List<String> head = new ArrayList<>(names);
        head.addFirst("while measuring");
        return Html.table("Processors in use, by process", head, rows);
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(Page.class.getResourceAsStream("/report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
