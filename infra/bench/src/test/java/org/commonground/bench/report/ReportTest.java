package org.commonground.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.bench.report.FindingsMother.findings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void thePageStandsAlone() throws IOException {
        String page = Files.readString(report().write(folder));
        assertThat(page).doesNotContain("<script", "http://", "https://", "src=", "@import", "url(");
        assertThat(page).contains("A remark with &lt;angle brackets&gt; &amp; more.");
    }

    @Test
    void everyPlotIsWellFormedNamedAndHasItsNumbersBesideIt() throws Exception {
        String page = Files.readString(report().write(folder));
        int at = page.indexOf("<main>");
        Document main = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring(at, page.indexOf("</main>") + 7))));
        NodeList plots = main.getElementsByTagName("svg");
        assertThat(plots.getLength()).isEqualTo(5);
        for (int number = 0; number < plots.getLength(); number++) {
            Element plot = (Element) plots.item(number);
            assertThat(plot.getAttribute("role")).isEqualTo("img");
            assertThat(plot.getAttribute("aria-label")).isNotBlank();
            assertThat(((Element) plot.getParentNode())
                            .getElementsByTagName("table")
                            .getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void theTableSaysWhatWasReachedAndSetsARateBesideItsCeilings() throws IOException {
        assertThat(report().text().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("one hot event, through the gateway")
                        .containsPattern("32 +1,500 +3.7 +14.9 +0.50 +1.67"))
                .anySatisfy(line -> assertThat(line).startsWith("reached      p99 below 300 ms"))
                .anySatisfy(line -> assertThat(line).startsWith("    besides: 2 x 503"));
        assertThat(new Report(findings().withPeak(10).made(), circumstances()).text())
                .contains("not reached  1,500 confirmed");
    }

    @Test
    void aProgramReadsTheSameFromTheJson() throws IOException {
        report().write(folder);
        JsonNode data = new JsonMapper().readTree(Files.readString(folder.resolve("bench.json")));
        assertThat(data.at("/circumstances/scale").asString()).isEqualTo("quick");
        assertThat(data.get("targets")).hasSize(8);
        assertThat(data.at("/measurements/0/series").asString()).isEqualTo("CONSTANT");
        assertThat(data.at("/measurements/0/counted/done").asLong()).isEqualTo(30_000);
        assertThat(data.at("/measurements/0/latencies/p99").asDouble()).isEqualTo(14.9);
    }

    private Report report() throws IOException {
        return new Report(findings().made(), circumstances());
    }

    private Circumstances circumstances() throws IOException {
        return Circumstances.now("quick", folder);
    }
}
