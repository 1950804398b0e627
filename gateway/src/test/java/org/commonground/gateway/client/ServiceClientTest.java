package org.commonground.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class ServiceClientTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private HttpServer service;
    private DirectoryClient directory;
    private BookingClient bookings;

    @BeforeEach
    void aService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        var services = new ServiceAddresses(address, address, address, Duration.ofSeconds(1), Duration.ofMillis(400));
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .build());
        var clients = new ServiceClients(breakers, JsonMapper.builder().build());
        directory = clients.directoryClient(services, RestClient.builder(), () -> Optional.of("token-of-amina"));
        bookings = clients.bookingClient(services, RestClient.builder(), Optional::empty);
    }

    @AfterEach
    void close() {
        slow.countDown();
        service.stop(0);
    }

    @Test
    void carriesTheCallersToken() {
        var tokens = new ArrayList<String>();
        service.createContext("/api/organise/events", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, "{\"items\":[],\"page\":0,\"size\":20,\"total\":0,\"new\":true}");
        });
        assertThat(directory.organisedByCaller().items()).isEmpty();
        assertThat(tokens).containsExactly("Bearer token-of-amina");
    }

    @Test
    void aSearchIsEncodedWhateverIsInIt() {
        service.createContext("/api/events", exchange -> answer(exchange, 200, "{\"items\":[]}"));
        directory.comingUp("a&b={c} %é", 1, 20);
        assertThat(asked).containsExactly("/api/events?page=1&size=20&q=a%26b%3D%7Bc%7D%20%25%C3%A9");
    }

    @Test
    void readsAnEventAsTheDirectoryWritesIt() {
        service.createContext("/api/events/x", exchange -> answer(exchange, 200, """
                {"id":"x","slug":"example","title":"Example","start":"2026-12-21T19:00:00","end":"2026-12-21T21:00:00",
                 "timeZone":"Europe/London","venue":{"name":"Hall","room":null,"access":["step-free"]},
                 "hosts":[{"id":"h","name":"Host"}],"chair":null,"capacity":60,
                 "booking":{"opensAt":null,"closesAt":"2026-12-21T18:00:00Z","maxPartySize":6,"waitingList":true},
                 "status":"PUBLISHED","bookable":true,"placesLeft":58}"""));
        var event = directory.event("x");
        assertThat(event.startsAt()).isEqualTo("2026-12-21T19:00:00Z");
        assertThat(event.hosts()).extracting(Contributor::key).containsExactly("h");
        assertThat(event.speakers()).isEmpty();
        assertThat(event.placesLeft()).isEqualTo(58);
    }

    @Test
    void aProblemIsTyped() {
        service.createContext("/api/events/x/bookings", exchange -> answer(exchange, 409, """
                {"type":"/problems/event-full","title":"Full","status":409,"detail":"Only 2 places are left.",
                 "placesLeft":2,"errors":[{"field":"places","message":"Book at most 2 places."}]}"""));
        assertThatExceptionOfType(ServiceProblem.class)
                .isThrownBy(() -> bookings.book("x", new BookingRequest("A", "a@example.org", 3, null), "k"))
                .satisfies(problem -> {
                    assertThat(problem.is("event-full")).isTrue();
                    assertThat(problem.placesLeft()).isEqualTo(2);
                    assertThat(problem.errors())
                            .containsExactly(new ServiceProblem.FieldError("places", "Book at most 2 places."));
                });
    }

    @Test
    void aServiceThatIsTooSlowIsUnavailable() {
        service.createContext("/api/events/x/availability", exchange -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> bookings.availability("x"));
    }

    @Test
    void aServiceThatKeepsFailingIsNotAskedForAWhileAndOneThatSaysNoIs() {
        service.createContext("/api/events/x/availability", exchange -> answer(exchange, 503, ""));
        service.createContext("/api/speakers/nobody", exchange -> answer(exchange, 404, "{}"));
        for (var i = 0; i < 8; i++) {
            assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> bookings.availability("x"));
            assertThatExceptionOfType(ServiceProblem.class).isThrownBy(() -> directory.speaker("nobody"));
        }
        assertThat(asked).filteredOn(path -> path.contains("availability")).hasSize(4);
        assertThat(asked).filteredOn(path -> path.contains("nobody")).hasSize(8);
    }

    @Test
    void cancellingExpectsNoAnswer() {
        service.createContext("/api/bookings/t", exchange -> answer(exchange, 204, ""));
        bookings.cancel("t");
        assertThat(asked).containsExactly("/api/bookings/t");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
