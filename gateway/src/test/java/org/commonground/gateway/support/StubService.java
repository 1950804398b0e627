package org.commonground.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for a service: answers what a test says, else its own name, and remembers what it was asked. */
public final class StubService {

    /** What arrived; {@code target} is the path with the query, as it was sent. */
    public record Seen(String method, String target, Map<String, List<String>> headers, String body) {

        /** The first value of a header, by its name in whatever case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }

    private static final int BACKLOG = 1_000;

    private final String name;
    private final HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    StubService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers requests for a path, whatever their query. */
    public void on(String methodAndPath, HttpHandler answer) {
        answers.put(methodAndPath, answer);
    }

    public void on(String methodAndPath, int status, String json) {
        on(methodAndPath, exchange -> send(exchange, status, "application/json", json));
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen last() {
        return seen.getLast();
    }

    public void forget() {
        answers.clear();
        seen.clear();
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        // This server closes idle connections as it likes, and a test would now and then fall into such a moment.
        exchange.getResponseHeaders().set("Connection", "close");
        var uri = exchange.getRequestURI();
        seen.add(new Seen(exchange.getRequestMethod(), uri.toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        answers.getOrDefault(exchange.getRequestMethod() + " " + uri.getPath(), this::sayName)
                .handle(exchange);
    }

    private void sayName(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
    }
}
