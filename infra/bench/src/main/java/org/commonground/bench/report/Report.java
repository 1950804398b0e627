package org.commonground.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.bench.scenario.Findings;
import org.commonground.bench.scenario.Measurement;
import tools.jackson.databind.json.JsonMapper;

/** The findings of one run, for a terminal, a reader and a program. */
public record Report(Findings findings, Circumstances circumstances) {

    /** What the JSON file holds. */
    record Data(
            Circumstances circumstances, List<Target> targets, List<Measurement> measurements, List<String> remarks) {}

    /** The table, with each target and whether it was reached. */
    public String text() {
        return Text.of(findings);
    }

    /**
     * Writes {@code bench.html} and {@code bench.json} into a folder.
     *
     * @return the page
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Data data = new Data(circumstances, Target.of(findings), findings.measurements(), findings.remarks());
        Files.writeString(
                folder.resolve("bench.json"),
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n");
        return Files.writeString(folder.resolve("bench.html"), Page.of(findings, circumstances));
    }
}
