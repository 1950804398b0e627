package org.commonground.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.commonground.bench.http.ConstantService;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final Window SHORT = new Window(Duration.ofMillis(100), Duration.ofMillis(400));
    private static final Requests REQUESTS = () -> "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void eachClientOfAClosedLoopAsksAgainWhenItIsAnswered() throws IOException {
        try (ConstantService service = ConstantService.start()) {
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", service.port());
            Tally tally = new Generator(address, 8).run(REQUESTS, Pace.asAnswersCome(), SHORT, new Witness() {});
            assertThat(tally.counted().others()).isEmpty();
            assertThat(tally.counted().done()).isGreaterThan(100);
            assertThat(tally.confirmed()).isGreaterThan(tally.counted().done());
            assertThat(tally.latencies().p50())
                    .isPositive()
                    .isLessThanOrEqualTo(tally.latencies().max());
        }
    }

    @Test
    void aClosedLoopOfSoManyRequestsSendsSoMany() throws IOException {
        try (ConstantService service = ConstantService.start()) {
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", service.port());
            Window long_ = new Window(Duration.ZERO, Duration.ofMinutes(1));
            Tally tally = new Generator(address, 8).run(REQUESTS, Pace.asAnswersCome(100), long_, new Witness() {});
            assertThat(tally.confirmed()).isEqualTo(100);
        }
    }

    @Test
    void anOpenLoopKeepsItsRate() throws IOException {
        try (StubServer server = new StubServer(number -> StubServer.CONFIRMED)) {
            Tally tally = new Generator(server.address(), 4)
                    .run(REQUESTS, Pace.evenly(200, System.nanoTime()), SHORT, new Witness() {});
            assertThat(tally.counted().rate()).isCloseTo(200, within(20.0));
        }
    }

    /** A hundred requests a second to a server that is away for 200 of 400 ms: all that were due meanwhile waited. */
    @Test
    void whatHoldsUpOneRequestCountsForAllThatWereDueMeanwhile() throws IOException {
        try (StubServer server = new StubServer(number -> {
            if (number == 15) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            return StubServer.CONFIRMED;
        })) {
            Tally tally = new Generator(server.address(), 1)
                    .run(REQUESTS, Pace.evenly(100, System.nanoTime()), SHORT, new Witness() {});
            assertThat(tally.counted().done()).isGreaterThan(35);
            assertThat(tally.latencies().p90()).isGreaterThan(100);
        }
    }

    @Test
    void refusalsAndBrokenConnectionsAreCountedAndNotTakenForBookings() throws IOException {
        String refusal = "HTTP/1.1 409 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (StubServer server =
                new StubServer(number -> number == 3 ? "" : number % 2 == 0 ? refusal : StubServer.CONFIRMED)) {
            Tally tally =
                    new Generator(server.address(), 1).run(REQUESTS, Pace.asAnswersCome(10), SHORT, new Witness() {});
            assertThat(tally.confirmed()).isEqualTo(4);
            assertThat(tally.counted().others())
                    .containsEntry("409", 5L)
                    .containsEntry("the server hung up", 1L)
                    .hasSize(2);
        }
    }

    @Test
    void aWitnessSeesTheWindowAndEveryConfirmedPlace() throws IOException {
        AtomicInteger measured = new AtomicInteger();
        AtomicInteger edges = new AtomicInteger();
        Witness witness = new Witness() {
            @Override
            public void opens() {
                edges.addAndGet(1);
            }

            @Override
            public void closes() {
                edges.addAndGet(10);
            }

            @Override
            public void confirmed(Confirmed place) {
                measured.addAndGet(place.measured() ? 1 : 0);
            }
        };
        try (StubServer server = new StubServer(number -> StubServer.CONFIRMED)) {
            new Generator(server.address(), 2)
                    .run(REQUESTS, Pace.evenly(100, System.nanoTime()), SHORT, witness.and(new Witness() {}));
        }
        assertThat(edges).hasValue(11);
        assertThat(measured).hasValueBetween(30, 45);
    }
}
