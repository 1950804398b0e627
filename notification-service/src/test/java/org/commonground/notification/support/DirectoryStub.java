package org.commonground.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Answers for the directory: what it was told of teams and invitations, or nothing sensible when it is away. */
public final class DirectoryStub {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> ANSWERS = new ConcurrentHashMap<>();
    private static volatile boolean away;
    private static final HttpServer SERVER = serve();

    private DirectoryStub() {}

    /** An organisation and its members, address to role. */
    public static void knows(String organisation, String name, boolean verified, Map<String, String> members) {
        var team = new HashMap<String, Object>();
        team.put("id", organisation);
        team.put("name", name);
        team.put("verified", verified);
        team.put("inventedLater", true);
        team.put(
                "members",
                members.entrySet().stream()
                        .map(it -> Map.of("email", it.getKey(), "role", it.getValue()))
                        .toList());
        ANSWERS.put("/internal/organisations/" + organisation + "/team", team);
    }

    /** A draft that an organisation is asked to host, or has answered about. */
    public static void invites(String event, String asked, @Nullable String by, boolean named) {
        var sample = (Map<?, ?>) JSON.convertValue(
                SampleEvent.sample("directory-service", "directory.event.changed")
                        .get("data"),
                Map.class);
        var state = new HashMap<String, Object>();
        sample.forEach((field, value) -> state.put((String) field, value));
        state.put("id", event);
        state.put("status", "DRAFT");
        state.put("start", "2099-12-21T19:00:00");
        state.put("end", "2099-12-21T21:00:00");
        var answer = new HashMap<String, Object>();
        answer.put("event", state);
        answer.put("version", 2);
        answer.put("organisation", Map.of("id", asked, "name", "Example Asked"));
        answer.put("open", by == null ? null : Map.of("as", "HOST", "by", Map.of("id", "by", "name", by)));
        answer.put("named", named);
        ANSWERS.put("/internal/events/" + event + "/invitations/" + asked, answer);
    }

    public static void isAway(boolean now) {
        away = now;
    }

    /** Tells a context where it is. */
    public static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("commonground.services.directory=http://127.0.0.1:"
                            + SERVER.getAddress().getPort())
                    .applyTo(context);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/", DirectoryStub::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var known = ANSWERS.get(exchange.getRequestURI().getPath());
            var signed = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
            var status = away ? 503 : signed.isEmpty() ? 401 : known == null ? 404 : 200;
            var bytes = (status == 200 ? JSON.writeValueAsString(known) : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
