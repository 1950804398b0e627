package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.StubService;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class TroubleTest {

    private static final int KILOBYTE = 1024;

    @Autowired
    private FrontDoor door;

    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    @AfterEach
    void letEverybodyGo() {
        over.countDown();
        door.tidy();
    }

    @Test
    void aSilentServiceIsSaidToBeAwayInTime() {
        Stubs.BOOKING.on("GET /api/events/e/availability", exchange -> waitForTheEnd());
        var start = System.nanoTime();
        assertAway(door.visitor().get("/api/events/e/availability"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        Stubs.DIRECTORY.on("GET /api/events", exchange -> {
            exchange.sendResponseHeaders(200, KILOBYTE);
            exchange.getResponseBody().write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        assertAway(door.visitor().get("/api/events"));
    }

    @Test
    void aServiceThatHangsUpIsAway() {
        Stubs.DIRECTORY.on("GET /api/events", HttpExchange::close);
        assertAway(door.visitor().get("/api/events"));
    }

    @Test
    void theBreakerOpensForTheServiceAloneAndClosesAgain() {
        Stubs.BOOKING.on("GET /api/events/e/availability", 503, "{}");
        var visitor = door.visitor();
        await().untilAsserted(() -> {
            visitor.get("/api/events/e/availability");
            assertThat(door.breaker("booking").getState()).isEqualTo(State.OPEN);
        });
        var asked = Stubs.BOOKING.seen().size();
        assertAway(visitor.get("/api/bookings/t"));
        assertAway(visitor.get("/api/events/e/dashboard/stream"));
        assertThat(Stubs.BOOKING.seen()).hasSize(asked);
        assertThat(visitor.get("/api/events").statusCode()).isEqualTo(200);

        Stubs.BOOKING.on("GET /api/events/e/availability", 200, "{}");
        await().untilAsserted(() -> {
            assertThat(visitor.get("/api/events/e/availability").statusCode()).isEqualTo(200);
            assertThat(door.breaker("booking").getState()).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void aServiceThatIsBusyIsThereAndKeepsItsOwnAnswer() {
        Stubs.BOOKING.on("POST /api/events/e/bookings", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "2");
            StubService.send(exchange, 503, "application/problem+json", "{\"type\":\"/problems/busy\"}");
        });
        for (var i = 0; i < 40; i++) {
            var answer = door.visitor().postJson("/api/events/e/bookings", "{}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.body()).contains("/problems/busy");
        }
        assertThat(door.breaker("booking").getState()).isEqualTo(State.CLOSED);
        assertThat(door.breaker("booking").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void aRequestThatAlwaysFailsClosesNothingToOthers() {
        Stubs.DIRECTORY.on("GET /api/events/poison", 500, "{}");
        for (var i = 0; i < 40; i++) {
            assertThat(door.visitor().get("/api/events/poison").statusCode()).isEqualTo(500);
        }
        assertThat(door.breaker("directory").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void aStreamComesLiveAndOutlastsTheTimeOut() throws Exception {
        var second = new CountDownLatch(1);
        Stubs.BOOKING.on("GET /api/events/e/dashboard/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            out.write("event:dashboard\ndata:1\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitLatch(second);
            out.write("event:dashboard\ndata:2\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        var visitor = door.visitor();
        var answer = visitor.await(
                visitor.to("/api/events/e/dashboard/stream")
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        var lines = answer.body().iterator();
        assertThat(lines.next()).isEqualTo("event:dashboard");
        assertThat(lines.next()).isEqualTo("data:1");
        lines.next();
        assertThat(second.await(2_500, TimeUnit.MILLISECONDS))
                .as("longer than an ordinary answer may take")
                .isFalse();
        second.countDown();
        assertThat(lines.next()).isEqualTo("event:dashboard");
        assertThat(lines.next()).isEqualTo("data:2");
    }

    @Test
    void aStreamThatDoesNotBeginIsAwayInTime() {
        Stubs.BOOKING.on("GET /api/events/e/dashboard/stream", exchange -> waitForTheEnd());
        assertAway(door.visitor().get("/api/events/e/dashboard/stream"));
        assertThat(door.breaker("booking").getMetrics().getNumberOfFailedCalls())
                .as("streams tell the breaker nothing")
                .isZero();
    }

    @Test
    void nobodyWatchingEndsTheStreamBehind() throws Exception {
        var gone = new CountDownLatch(1);
        Stubs.BOOKING.on("GET /api/events/e/dashboard/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(":still here\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    over.await(20, TimeUnit.MILLISECONDS);
                }
            } catch (IOException e) {
                gone.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var visitor = door.visitor();
        var answer = visitor.await(
                visitor.to("/api/events/e/dashboard/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.body().read()).isEqualTo(':');
        answer.body().close();
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tooMuchIsRefusedWhetherAnnouncedOrNot() {
        var much = new byte[64 * KILOBYTE + 1];
        var announced = door.visitor()
                .send("/api/events/e/bookings", request -> request.POST(BodyPublishers.ofByteArray(much)));
        var unannounced = door.visitor()
                .send(
                        "/api/events/e/bookings",
                        request -> request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much))));
        for (var answer : List.of(announced, unannounced)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("/problems/body-too-large");
        }
        assertThat(Stubs.BOOKING.seen()).isEmpty();
    }

    @Test
    void asMuchAsIsAllowedGoesThrough() {
        var much = "x".repeat(64 * KILOBYTE);
        door.visitor().postJson("/api/events/e/bookings", much);
        assertThat(Stubs.BOOKING.last().body()).hasSize(much.length());
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("/problems/service-unavailable").doesNotContain("127.0.0.1", "Exception");
    }

    private void waitForTheEnd() {
        awaitLatch(over);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
