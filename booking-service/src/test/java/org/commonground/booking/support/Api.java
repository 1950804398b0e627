package org.commonground.booking.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.commonground.testing.TestIssuer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP, as a caller has it. */
@TestComponent
public class Api {

    /** What came back; {@code body} is null where there was none. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public String contentType() {
            return header("Content-Type");
        }

        /** Empty where there was none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String type() {
            return body.path("type").asString("");
        }

        public String status(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return body.get("status").asString();
        }

        public String manageToken() {
            var url = body.get("manageUrl").asString();
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** A request for {@code places} places that is valid in every respect. */
    public static Map<String, Object> party(String email, int places) {
        return Map.of("name", "Example Guest", "email", email, "places", places);
    }

    public Answer book(String event, Object body, String... headers) {
        return send(post("/api/events/" + event + "/bookings", json.writeValueAsString(body), headers));
    }

    public Answer postText(String path, String body, String... headers) {
        return send(post(path, body, headers));
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** What an organiser of the event's host sends. */
    public Answer organise(String method, String path, Object body) {
        var token = Api.bearer(TestIssuer.organiserOf("talk-for-a-change"));
        var content = body instanceof String text ? text : json.writeValueAsString(body);
        return send(request(path, token)
                .setHeader("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(content)));
    }

    public String text(String path, String... headers) {
        try (var stream = stream(path, headers)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer accept(String token) {
        return postText("/api/bookings/" + token + "/acceptance", "");
    }

    public JsonNode booking(String token) {
        return get("/api/bookings/" + token).body();
    }

    public Answer patch(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    public InputStream stream(String path, String... headers) {
        try {
            return http.send(request(path, headers).GET().build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int placesLeft(String event) {
        return get("/api/events/" + event + "/availability")
                .body()
                .get("placesLeft")
                .asInt();
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** Makes the calls all at once, and waits for all answers. */
    public static List<Answer> atOnce(int callers, IntFunction<Answer> call) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, callers)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), executor))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private HttpRequest.Builder post(String path, String body, String... headers) {
        return request(path, headers)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = response.body().isEmpty() || type.startsWith("text/") ? null : json.readTree(response.body());
            return new Answer(response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
