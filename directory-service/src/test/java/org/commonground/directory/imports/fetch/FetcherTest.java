package org.commonground.directory.imports.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FetcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Fetcher fetcher;

    FetcherTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fetcher = fetcher(true);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        server.stop(0);
        fetcher.close();
    }

    @Test
    void whatIsThereIsReadWithWhatItIsCalled() {
        serve("/feed", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", "text/calendar; charset=utf-8");
            answer(exchange, 200, "hello");
        });
        var content = (Fetched.Content) get("/feed");
        assertThat(new String(content.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(content.contentType()).isEqualTo("text/calendar; charset=utf-8");
        assertThat(content.seen().etag()).isEqualTo("\"1\"");
        assertThat(asked).containsExactly("Example/1.0");
    }

    @Test
    void whatWasSeenIsNotSentAgain() {
        serve("/feed", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
        });
        var seen = new Fetched.Seen("\"1\"", "Tue, 24 Nov 2026 10:00:00 GMT");
        assertThat(fetcher.get(at("/feed"), seen)).isInstanceOf(Fetched.Unchanged.class);
        assertThat(asked).containsExactly("\"1\"", "Tue, 24 Nov 2026 10:00:00 GMT");
    }

    @Test
    void loopbackIsRefusedUnlessItIsAllowedAndNothingIsEvenAsked() throws IOException {
        serve("/feed", exchange -> answer(exchange, 200, "secret"));
        try (var strict = fetcher(false)) {
            for (var host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433")) {
                var address = URI.create("http://" + host + ":" + port() + "/feed");
                assertThat(strict.get(address, Fetched.Seen.NOTHING)).as(host).isNotInstanceOf(Fetched.Content.class);
            }
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.1.1:8080/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://0.0.0.0/",
                "http://[64:ff9b::a00:1]/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/"
            })
    void aRedirectInwardsIsRefused(String inwards) {
        serve("/feed", exchange -> redirect(exchange, inwards));
        assertThat(get("/feed")).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void aNameThatIsPublicFirstAndTurnsInwardsAfterARedirectIsRefused() throws IOException {
        var names = InwardsTest.names(List.of("127.0.0.1"), List.of("10.0.0.1"));
        serve("/feed", exchange -> redirect(exchange, "http://feeds.example.org:" + port() + "/again"));
        try (var guarded = new Fetcher(bounds(true), names, "Example/1.0")) {
            var address = URI.create("http://feeds.example.org:" + port() + "/feed");
            assertThat(guarded.get(address, Fetched.Seen.NOTHING)).isInstanceOf(Fetched.Refused.class);
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndSixAreNot() {
        for (var i = 1; i <= 6; i++) {
            var next = i - 1;
            serve("/step" + i, exchange -> redirect(exchange, "step" + next));
        }
        serve("/step0", exchange -> answer(exchange, 200, "there"));
        assertThat(get("/step5")).isInstanceOf(Fetched.Content.class);
        assertThat(get("/step6")).isEqualTo(new Fetched.Refused("It leads on more than 5 times."));
    }

    @Test
    void aServerThatDripsIsGivenUpInTime() {
        serve("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                do {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                } while (!over.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var before = System.nanoTime();
        assertThat(get("/feed")).isEqualTo(new Fetched.Failed("It took longer than 2 seconds."));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.plusSeconds(2));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpInTime() {
        serve("/feed", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(get("/feed")).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void aBombIsNotUnpackedFurtherThanIsRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 300; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
            exchange.close();
        });
        assertThat(packed.size()).isLessThan(1 << 20);
        assertThat(get("/feed")).isEqualTo(new Fetched.Refused("It is larger than 1 MB."));
    }

    @Test
    void whatCannotBeHadIsToldInWords() {
        serve("/gone", exchange -> answer(exchange, 404, ""));
        serve("/closed", exchange -> answer(exchange, 401, ""));
        serve("/broken", exchange -> answer(exchange, 500, ""));
        assertThat(get("/gone")).isEqualTo(new Fetched.Failed("There is nothing at the address (any more)."));
        assertThat(get("/closed"))
                .isEqualTo(new Fetched.Failed("The server wants somebody to sign in. Make it public."));
        assertThat(get("/broken")).isEqualTo(new Fetched.Failed("The server answered 500."));
    }

    private static Fetcher.Bounds bounds(boolean allowLoopback) {
        return new Fetcher.Bounds(PATIENCE, DataSize.ofMegabytes(1), allowLoopback);
    }

    private static Fetcher fetcher(boolean allowLoopback) {
        return new Fetcher(bounds(allowLoopback), SystemDefaultDnsResolver.INSTANCE, "Example/1.0");
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private Fetched get(String path) {
        return fetcher.get(at(path), Fetched.Seen.NOTHING);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
