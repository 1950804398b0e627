package org.commonground.directory.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's web site on this machine, with calendars that change and with everything that must not be followed. */
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Runnable whenAsked = () -> {};
    final AtomicInteger asked = new AtomicInteger();

    FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                whenAsked.run();
                answer(exchange);
            }
        });
        server.createContext("/inwards", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data/");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        server.createContext("/drip", exchange -> {
            try (exchange) {
                drip(exchange);
            }
        });
        server.start();
    }

    /** Puts a calendar there, and gives its address. */
    String calendar(String path, String... events) {
        bodies.put(
                path,
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Example//EN\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n");
        return address(path);
    }

    String body(String path, String body) {
        bodies.put(path, body);
        return address(path);
    }

    /** Does something before every answer. */
    void whenAsked(Runnable something) {
        whenAsked = something;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    static String event(String uid, String title, String start, String... more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nDTSTART;TZID=Europe/London:" + start
                + "\r\nDURATION:PT2H\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(more).map(line -> line + "\r\n").toList())
                + "END:VEVENT\r\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = bodies.get(exchange.getRequestURI().getPath());
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var tag = "\"" + body.hashCode() + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!over.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
