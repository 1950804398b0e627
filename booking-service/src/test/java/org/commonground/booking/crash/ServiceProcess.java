package org.commonground.booking.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.commonground.backing.Backing;
import org.commonground.backing.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running {@link KillableService}. */
final class ServiceProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final int port = Ports.free();
    private final Process process;

    private ServiceProcess(Step killedAt, String database) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dkill.at=" + killedAt,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableService.class.getName(),
                        "--server.port=" + port,
                        "--spring.kafka.bootstrap-servers=" + Backing.kafka().bootstrapServers(),
                        "--spring.mongodb.uri=" + Backing.mongoUri(database),
                        "--spring.cloud.stream.bindings.followEvents-in-0.group=" + database,
                        "--commonground.booking.manage-link-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "--commonground.booking.access-needs.keys=YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=",
                        "--commonground.booking.allocation.balance-every=1s"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Starts it, and waits until it says that it is ready. */
    static ServiceProcess start(Step killedAt, String database) {
        try {
            var started = new ServiceProcess(killedAt, database);
            await().atMost(Duration.ofSeconds(60)).until(started::isReady);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").path("status").asString("").equals("UP");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The answer's status; 0 when the process ended instead of answering. */
    int book(String event, Object request, String idempotencyKey) {
        var post = HttpRequest.newBuilder(uri("/api/events/" + event + "/bookings"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json.writeValueAsString(request)))
                .build();
        try {
            return http.send(post, BodyHandlers.discarding()).statusCode();
        } catch (IOException ended) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a real kill has it. */
    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
