package org.commonground.directory.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.platform.identity.Caller;
import org.commonground.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The service's HTTP, as a caller has it. */
@TestComponent
public class Api {

    /** What came back; {@code json} is a missing node where the body was none. */
    public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {

        public String text(String member) {
            return json.path(member).asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** A request for an event that is valid in every respect, with changes. */
    public static Map<String, Object> event(String title, Map<String, ?> changes) {
        var request = new LinkedHashMap<String, Object>();
        request.put("title", title);
        request.put("start", "2099-12-21T19:00:00");
        request.put("end", "2099-12-21T21:00:00");
        request.put("timeZone", "Europe/London");
        request.put("venue", Map.of("name", "Town Hall"));
        request.put("capacity", 60);
        request.putAll(changes);
        return request;
    }

    public Answer get(String path, @Nullable Caller caller) {
        return send("GET", path, caller, null);
    }

    public Answer send(String method, String path, @Nullable Caller caller, @Nullable Object body, String... headers) {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (caller != null) {
            request.header("Authorization", "Bearer " + TestIssuer.sign(caller));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!List.of(headers).contains("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, BodyPublishers.ofString(body instanceof String text ? text : write(body)));
        }
        return send(request.build());
    }

    /** Puts an organisation into the directory. */
    public void organisation(String id, String name) {
        expect(200, send("PUT", "/internal/organisations/" + id, Callers.GATEWAY, Map.of("name", name)));
    }

    /** Puts a speaker into the directory who belongs to an organisation of it. */
    public void speaker(String id, String name, String organisation) {
        var body = Map.of("kind", "PERSON", "name", name, "organisation", organisation, "works", List.of());
        expect(200, send("PUT", "/internal/speakers/" + id, Callers.GATEWAY, body));
    }

    /** Lists an event for the caller and gives its id. */
    public String list(Caller caller, Map<String, Object> event) {
        return expect(201, send("POST", "/api/events", caller, event)).text("id");
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but was " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private String write(Object body) {
        return json.writeValueAsString(body);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            var read = isJson ? json.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(response.statusCode(), response.headers(), response.body(), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
