package org.commonground.directory.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commonground.backing.Backing;
import org.commonground.directory.DirectoryService;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.testing.TestIssuer;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to read and to search 100,000 events, over HTTP at the service, with the store that it shows them from.
 * Run by name only: {@code mvn -pl directory-service test-compile surefire:test -Dtest=SearchMeasurement -Djacoco.skip
 * -DenableAssertions=false -Dtest.jvm=-Xmx4g}. Everything is in this one process, so nothing else should run meanwhile.
 */
class SearchMeasurement {

    private static final String DATABASE = "measured";
    private static final int EVENTS = Integer.getInteger("events", 100_000);
    private static final int WARM_UP = 150;
    private static final int ASKED = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final GeneratedWords words = new GeneratedWords(2);

    @Test
    void readAndSearch() throws Exception {
        try (var first = service()) {
            var api = first.getBean(Api.class);
            api.organisation("measured", "Example Measured");
            var id = api.list(Callers.partner("measured"), Api.event("Measured", Map.of()));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !Topics.about("directory.events", id).isEmpty());
            new CopiedEvents(Topics.about("directory.events", id).getFirst(), DATABASE).write(EVENTS);
        }
        var heap = used();
        var begun = System.nanoTime();
        try (var service = service()) {
            var address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
            var started = System.nanoTime();
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> isReady(address));
            System.out.printf(
                    "%,d events: started in %.1f s, ready %.1f s later; %,d MB of heap more%n",
                    EVENTS, (started - begun) / 1e9, (System.nanoTime() - started) / 1e9, (used() - heap) / 1_000_000);
            for (var query : queries().values()) {
                for (var i = 0; i < WARM_UP; i++) {
                    ask(address + "/api/events?" + query.get());
                }
            }
            var all = new ArrayList<Asked>();
            for (var query : queries().entrySet()) {
                var asked = measure(address, query.getValue());
                print(query.getKey(), asked);
                all.addAll(asked);
            }
            print("all of them", all);
        }
    }

    private Map<String, Supplier<String>> queries() {
        var queries = new LinkedHashMap<String, Supplier<String>>();
        queries.put("whatever comes up", () -> "");
        queries.put("page 40 of it", () -> "page=40");
        queries.put("a frequent word", () -> "q=" + GeneratedWords.word(words.number(5)));
        queries.put("a word", () -> "q=" + words.word());
        queries.put("two words", () -> "q=" + encoded(words.text(2)));
        queries.put("a word that is begun", () -> "q=" + words.word().substring(0, 3));
        queries.put("a misspelt word", () -> "q=" + words.word().replaceFirst(".(.)$", "x$1"));
        queries.put("eight misspelt words", () -> "q=" + encoded(words.text(8).replace('e', 'x')));
        queries.put("a topic", () -> "topic=" + encoded("topic " + words.number(300)));
        queries.put("an organisation", () -> "organisation=organisation-" + words.number(2_000));
        queries.put("a month", () -> "from=2098-05-01&to=2098-05-31");
        queries.put(
                "near a place, by distance",
                () -> "lat=%.3f&lon=%.3f&within=50&sort=distance"
                        .formatted(words.between(51, 54), words.between(-3, 0)));
        queries.put("step-free and a word", () -> "access=step-free&q=" + words.word());
        return queries;
    }

    /** What one request took, in nanoseconds, and whether anything was found. */
    private record Asked(long took, boolean found) {}

    private List<Asked> measure(String address, Supplier<String> query) throws Exception {
        var asked = new ArrayList<Asked>();
        for (var i = 0; i < ASKED; i++) {
            var path = address + "/api/events?" + query.get();
            var before = System.nanoTime();
            var found = ask(path).contains("\"items\":[{");
            asked.add(new Asked(System.nanoTime() - before, found));
        }
        return asked;
    }

    private static void print(String name, List<Asked> asked) {
        var sorted = asked.stream().map(Asked::took).sorted().toList();
        System.out.printf(
                "| %-26s | %6.1f | %6.1f | %4d of %d found something |%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.99),
                asked.stream().filter(Asked::found).count(),
                asked.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }

    private boolean isReady(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private String ask(String address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(DirectoryService.class, Api.class)
                .initializers(new TestIssuer.Trusted())
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.bootstrap-servers=" + Backing.kafka().bootstrapServers(),
                        "--spring.mongodb.uri=" + Backing.mongoUri(DATABASE));
    }
}
