package org.commonground.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers for the booking service: contacts of the bookings it was told of, or nothing sensible when it is away. */
public final class BookingServiceStub {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Map<String, Object>> CONTACTS = new ConcurrentHashMap<>();
    private static final List<String> TOKENS = new CopyOnWriteArrayList<>();
    private static volatile boolean away;
    private static final HttpServer SERVER = serve();

    private BookingServiceStub() {}

    public static void knows(String bookingId, String email, String status) {
        CONTACTS.put(
                bookingId,
                Map.of(
                        "bookingId",
                        bookingId,
                        "eventId",
                        "good-relations-rehearsal",
                        "reference",
                        "C4BA-B8T0",
                        "name",
                        "Example Guest",
                        "email",
                        email,
                        "places",
                        2,
                        "status",
                        status,
                        "manageUrl",
                        "http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg",
                        "inventedLater",
                        true));
    }

    public static void isAway(boolean now) {
        away = now;
    }

    /** The tokens it was asked with. */
    public static List<String> tokens() {
        return List.copyOf(TOKENS);
    }

    /** Tells a context where it is. */
    public static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("commonground.services.booking=http://127.0.0.1:"
                            + SERVER.getAddress().getPort())
                    .applyTo(context);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/contacts", BookingServiceStub::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = JSON.readTree(exchange.getRequestBody());
            TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = away ? "down for maintenance" : JSON.writeValueAsString(Map.of("items", found(question)));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", away ? "text/plain" : "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static List<Map<String, Object>> found(JsonNode question) {
        return StreamSupport.stream(question.get("bookingIds").spliterator(), false)
                .map(JsonNode::asString)
                .filter(CONTACTS::containsKey)
                .map(CONTACTS::get)
                .toList();
    }
}
