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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private HttpServer service;
    private DirectoryClient directory;
    private BookingClient bookings;
    private OrganiserClient organiser;
    private ImportClient imports;

    @BeforeEach
    void aService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        var services = new ServiceAddresses(address, address, address, Duration.ofSeconds(1), Duration.ofMillis(1_500));
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .build());
        var clients = new ServiceClients(breakers, JsonMapper.builder().build());
        directory = clients.directoryClient(services, RestClient.builder(), () -> Optional.of("token-of-amina"));
        bookings = clients.bookingClient(services, RestClient.builder(), Optional::empty);
        organiser = clients.organiserClient(services, RestClient.builder(), Optional::empty);
        imports = clients.importClient(services, RestClient.builder(), Optional::empty);
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
        assertThat(directory.organisedByCaller(0).items()).isEmpty();
        assertThat(tokens).containsExactly("Bearer token-of-amina");
    }

    @Test
    void readsWhereAnEventComesFrom() {
        service.createContext("/api/events/e1/provenance", exchange -> answer(exchange, 200, """
                {"items":[{"source":"https://example.org/a.ics","uid":"u1","firstSeen":"2026-11-20T09:00:00Z",
                "lastSeen":"2026-11-21T09:00:00Z","vanishedAt":"2026-11-22T09:00:00Z"}]}"""));
        assertThat(imports.sightings("e1"))
                .containsExactly(new Sighting("https://example.org/a.ics", Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void aSearchIsEncodedWhateverIsInIt() {
        service.createContext("/api/events", exchange -> answer(exchange, 200, "{\"items\":[]}"));
        directory.find(EventSearch.forAnything().with("q", "a&b={c} %é"), 1, 20);
        assertThat(asked).containsExactly("/api/events?page=1&size=20&q=a%26b%3D%7Bc%7D%20%25%C3%A9");
    }

    @Test
    void readsWhatWasFoundWithItsDistanceAndItsCounts() {
        service.createContext("/api/events", exchange -> answer(exchange, 200, """
                {"items":[{"id":"x","slug":"example","title":"Example","start":"2026-12-21T19:00:00","end":"2026-12-21T21:00:00",
                 "timeZone":"Europe/London","venue":null,"online":{"url":"https://example.org","note":null},"capacity":60,
                 "status":"PUBLISHED","bookable":true,"placesLeft":58,"links":{"self":"/api/events/x"},"distance":3.2}],
                 "page":0,"size":20,"total":1,"facets":{"topics":[{"value":"art","count":1}],
                 "organisations":[{"id":"h","name":"Host","count":1}],"access":[],"online":1,"months":[]}}"""));
        var found = directory.find(EventSearch.forAnything(), 0, 20);
        assertThat(found.items().getFirst().distance()).isEqualTo(3.2);
        assertThat(found.items().getFirst().event().title()).isEqualTo("Example");
        assertThat(found.facets().topics()).containsExactly(new FoundEvents.Counted("art", 1));
        assertThat(found.facets().online()).isEqualTo(1);
    }

    @Test
    void readsAnEventAsTheDirectoryWritesIt() {
        service.createContext("/api/events/x", exchange -> answer(exchange, 200, """
                {"id":"x","slug":"example","title":"Example","start":"2026-12-21T19:00:00","end":"2026-12-21T21:00:00",
                 "timeZone":"Europe/London","venue":{"name":"Hall","room":null,"access":["step-free"]},
                 "hosts":[{"id":"h","name":"Host"}],"chair":null,"capacity":60,
                 "booking":{"opensAt":null,"closesAt":"2026-12-21T18:00:00Z","maxPartySize":6,"waitingList":true,
                  "offerMinutes":90,"questions":[{"id":"diet","label":"What do you eat?","kind":"TEXT"}]},
                 "status":"PUBLISHED","bookable":true,"placesLeft":58}"""));
        var event = directory.event("x");
        assertThat(event.startsAt()).isEqualTo("2026-12-21T19:00:00Z");
        assertThat(event.hosts()).extracting(Contributor::key).containsExactly("h");
        assertThat(event.speakers()).isEmpty();
        assertThat(event.placesLeft()).isEqualTo(58);
        assertThat(event.booking().offerStands()).isEqualTo(90);
        assertThat(event.booking().questions().getFirst().choices()).isEmpty();
    }

    @Test
    void readsABookingThatIsOnlyInTheMail() {
        service.createContext("/api/events/x/bookings", exchange -> answer(exchange, 201, """
                {"id":"b","reference":"7KQ-M2X","eventId":"x","status":"HELD","places":2,"waitingFor":0,"position":null,
                 "respondBy":"2026-12-01T10:15:00Z","manageUrl":null,"guests":["Sam"],"answers":{"diet":"All"}}"""));
        var booking =
                bookings.book("x", new BookingRequest("A", "a@example.org", 2, List.of(), null, Map.of(), null), "k");
        assertThat(booking.held()).isTrue();
        assertThat(booking.manageUrl()).isNull();
        assertThat(booking.respondBy()).isEqualTo("2026-12-01T10:15:00Z");
    }

    @Test
    void aChangeSaysOnlyWhatIsToBeDifferent() {
        service.createContext("/api/bookings/t", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, "{\"reference\":\"r\",\"status\":\"CONFIRMED\",\"places\":3}");
        });
        bookings.change("t", BookingChange.places(3, true, null));
        bookings.change("t", new BookingChange(null, null, "Sam", List.of(), "", null));
        assertThat(bodies)
                .containsExactly(
                        "{\"places\":3,\"wait\":true}", "{\"name\":\"Sam\",\"guests\":[],\"accessNeeds\":\"\"}");
    }

    @Test
    void aBusyServiceSaysWhenToComeBackAndIsAskedAgain() {
        service.createContext("/api/events/x/availability", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "2");
            answer(exchange, 503, "{\"type\":\"/problems/busy\",\"status\":503}");
        });
        for (var i = 0; i < 8; i++) {
            assertThatExceptionOfType(ServiceProblem.class)
                    .isThrownBy(() -> bookings.availability("x"))
                    .satisfies(problem -> assertThat(problem.retryAfter()).isEqualTo("2"));
        }
        assertThat(asked).hasSize(8);
    }

    @Test
    void readsAndSetsHolds() {
        service.createContext("/api/events/x/holds", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(
                    exchange,
                    200,
                    "{\"items\":[{\"id\":\"speakers\",\"name\":\"Speakers\",\"places\":8,\"filled\":2}]}");
        });
        var holds = organiser.setHolds("x", List.of(new Hold.Wanted("speakers", "Speakers", 8, null)));
        assertThat(bodies.getFirst())
                .contains("\"items\":[{\"id\":\"speakers\"")
                .doesNotContain("filled");
        assertThat(holds).containsExactlyElementsOf(organiser.holds("x"));
        assertThat(holds.getFirst().free()).isEqualTo(6);
    }

    @Test
    void aProblemIsTyped() {
        service.createContext("/api/events/x/bookings", exchange -> answer(exchange, 409, """
                {"type":"/problems/event-full","title":"Full","status":409,"detail":"Only 2 places are left.",
                 "placesLeft":2,"errors":[{"field":"places","message":"Book at most 2 places."}]}"""));
        assertThatExceptionOfType(ServiceProblem.class)
                .isThrownBy(() -> bookings.book(
                        "x", new BookingRequest("A", "a@example.org", 3, List.of(), null, Map.of(), null), "k"))
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
