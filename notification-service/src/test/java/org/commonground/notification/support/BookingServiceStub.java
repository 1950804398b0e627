package org.commonground.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers for the booking service: contacts of the bookings it was told of, or nothing sensible when it is away. */
public final class BookingServiceStub {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Map<String, @Nullable Object>> CONTACTS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, Object>> TALLIES = new ConcurrentHashMap<>();
    private static final List<String> TOKENS = new CopyOnWriteArrayList<>();
    private static final Map<String, ConcurrentSkipListMap<String, String>> EVENTS = new ConcurrentHashMap<>();
    private static volatile boolean away;
    private static final HttpServer SERVER = serve();

    private BookingServiceStub() {}

    /** As a booking service answers that knows of no waiting list. */
    public static void knows(String bookingId, String email, String status) {
        CONTACTS.put(bookingId, contact(bookingId, email, status));
    }

    /** A booking that waits, or is to be answered. */
    public static void knows(
            String bookingId, String email, String status, @Nullable Integer position, @Nullable Instant respondBy) {
        var contact = contact(bookingId, email, status);
        contact.put("waitingFor", 0);
        contact.put("position", position);
        contact.put("respondBy", respondBy == null ? null : respondBy.toString());
        CONTACTS.put(bookingId, contact);
    }

    /** A booking of an event; it is known already, or will be. */
    public static void holds(String eventId, String bookingId, String status) {
        EVENTS.computeIfAbsent(eventId, _ -> new ConcurrentSkipListMap<>()).put(bookingId, status);
    }

    private static Map<String, @Nullable Object> contact(String bookingId, String email, String status) {
        var contact = new HashMap<String, @Nullable Object>();
        contact.put("bookingId", bookingId);
        contact.put("eventId", "good-relations-rehearsal");
        contact.put("reference", "C4BA-B8T0");
        contact.put("name", "Example Guest");
        contact.put("email", email);
        contact.put("places", 2);
        contact.put("status", status);
        contact.put("manageUrl", "http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg");
        contact.put("inventedLater", true);
        return contact;
    }

    /** What the bookings of an event add up to. */
    public static void tallies(String event, int capacity, int taken, int waiting, int cancelled) {
        TALLIES.put(
                event,
                Map.of(
                        "eventId", event,
                        "capacity", capacity,
                        "held", 0,
                        "taken", taken,
                        "waiting", waiting,
                        "bookings", taken,
                        "cancelled", cancelled));
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
            server.createContext("/internal/contacts", exchange -> answer(exchange, BookingServiceStub::found));
            server.createContext("/internal/tallies", exchange -> answer(exchange, BookingServiceStub::tallied));
            server.createContext("/internal/events/", BookingServiceStub::answerBookings);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Function<JsonNode, List<?>> answer) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody());
        answer(exchange, answer.apply(question));
    }

    /** A page of an event's bookings, as the real one answers. */
    private static void answerBookings(HttpExchange exchange) throws IOException {
        var query =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        var event = exchange.getRequestURI().getPath().split("/")[3];
        var after = query.getFirst("after");
        var state = query.getFirst("state");
        var size = Integer.parseInt(String.valueOf(query.getFirst("size")));
        var items = EVENTS
                .getOrDefault(event, new ConcurrentSkipListMap<>())
                .tailMap(after == null ? "" : after, false)
                .entrySet()
                .stream()
                .filter(booking -> state == null || state.equals(booking.getValue()))
                .filter(booking -> !booking.getValue().equals("CANCELLED"))
                .limit(size)
                .map(booking -> Map.<String, @Nullable Object>of(
                        "bookingId",
                        booking.getKey(),
                        "reference",
                        booking.getKey().substring(0, 9).toUpperCase(Locale.ROOT),
                        "status",
                        booking.getValue(),
                        "sequence",
                        1))
                .toList();
        answer(exchange, items);
    }

    private static void answer(HttpExchange exchange, List<?> items) throws IOException {
        try (exchange) {
            TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = away ? "down for maintenance" : JSON.writeValueAsString(Map.of("items", items));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", away ? "text/plain" : "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static List<?> tallied(JsonNode question) {
        return StreamSupport.stream(question.get("eventIds").spliterator(), false)
                .map(JsonNode::asString)
                .filter(TALLIES::containsKey)
                .map(TALLIES::get)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> found(JsonNode question) {
        return StreamSupport.stream(question.get("bookingIds").spliterator(), false)
                .map(JsonNode::asString)
                .filter(CONTACTS::containsKey)
                .map(CONTACTS::get)
                .toList();
    }
}
