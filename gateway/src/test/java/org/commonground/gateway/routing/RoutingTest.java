package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.StubService;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RoutingTest {

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    static List<String> toDirectory() {
        return Routes.TO_DIRECTORY;
    }

    static List<String> toBooking() {
        var all = new ArrayList<>(Routes.TO_BOOKING);
        all.add(Routes.DASHBOARD_STREAM);
        return all;
    }

    @ParameterizedTest
    @MethodSource("toDirectory")
    void theDirectoryAnswersWhatIsItsOwn(String pattern) {
        var answer = door.visitor().get(path(pattern));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"directory\"");
        assertThat(Stubs.DIRECTORY.last().target()).isEqualTo(path(pattern));
    }

    static List<String> toNotification() {
        return Routes.TO_NOTIFICATION;
    }

    @ParameterizedTest
    @MethodSource("toNotification")
    void theNotificationServiceAnswersWhatIsItsOwn(String pattern) {
        var answer = door.visitor().get(path(pattern));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"notification\"");
        assertThat(Stubs.NOTIFICATION.last().target()).isEqualTo(path(pattern));
    }

    @ParameterizedTest
    @MethodSource("toBooking")
    void theBookingServiceAnswersWhatIsItsOwn(String pattern) {
        var answer = door.visitor().get(path(pattern));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"booking\"");
        assertThat(Stubs.BOOKING.last().target()).isEqualTo(path(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/api/events/a/b/c",
                "/api/internal/memberships",
                "/internal/tokens/resolve",
                "/internal/memberships?email=a@example.org",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/actuator/circuitbreakers"
            })
    void whatIsNotForTheOutsideIsNotFound(String target) {
        for (var accept : List.of("application/json", "text/html")) {
            var answer = door.visitor().get(target, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
        assertThat(Stubs.BOOKING.seen()).isEmpty();
    }

    @Test
    void readinessIsToldWithoutDetails() {
        assertThat(door.visitor().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(door.visitor().get("/actuator/health").body())
                .contains("\"UP\"")
                .doesNotContain("mongo", "components");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events/../../internal/memberships",
                "/api/events/%2e%2e/%2e%2e/internal/memberships",
                "/api/events;/x",
                "/api/events//internal"
            })
    void waysAroundThePathLeadNowhere(String target) {
        var answer = door.visitor().get(target);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void whatTheServerItselfRefusesSaysNothing() {
        for (var target : List.of("/api/events/..%2f..%2finternal%2fmemberships", "/api/%00", "/api/%ff")) {
            var answer = door.visitor().get(target);
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.body()).doesNotContainIgnoringCase("exception", "tomcat", "spring");
        }
        assertThat(Stubs.DIRECTORY.seen()).isEmpty();
    }

    @Test
    void queryAndBodyArriveAsTheyWereSent() {
        door.visitor()
                .send(
                        "/api/events?q=caf%C3%A9%20%26%20co&topic=a%2Bb&x.$gt=1&empty=",
                        request -> request.POST(BodyPublishers.ofString("{\"title\":\"Grüße\"}"))
                                .header("Content-Type", "application/json"));
        var seen = Stubs.DIRECTORY.last();
        assertThat(seen.target()).isEqualTo("/api/events?q=caf%C3%A9%20%26%20co&topic=a%2Bb&x.%24gt=1&empty=");
        assertThat(seen.body()).isEqualTo("{\"title\":\"Grüße\"}");
        assertThat(seen.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void aFormIsPassedOnAsABodyAndNeverAsAnAddress() {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense")) {
            door.visitor()
                    .send(
                            "/api/events/e/bookings",
                            request -> request.POST(BodyPublishers.ofString("email=a@example.org"))
                                    .header("Content-Type", type));
            assertThat(Stubs.BOOKING.last().target()).isEqualTo("/api/events/e/bookings");
            assertThat(Stubs.BOOKING.last().body()).isEqualTo("email=a@example.org");
            assertThat(Stubs.BOOKING.last().header("Content-Type")).hasValue(type);
        }
    }

    @Test
    void aProblemPassesAsItIs() {
        var problem = "{\"type\":\"/problems/event-full\",\"status\":409,\"placesLeft\":1}";
        Stubs.BOOKING.on(
                "POST /api/events/e/bookings",
                exchange -> StubService.send(exchange, 409, "application/problem+json", problem));
        var answer = door.visitor().postJson("/api/events/e/bookings", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void everyMethodIsTheServicesToJudge() {
        var methods = Map.of("PUT", "{}", "DELETE", "", "PATCH", "{}");
        methods.forEach((method, body) -> {
            door.visitor()
                    .send(
                            "/api/events/e",
                            request -> request.method(method, BodyPublishers.ofString(body))
                                    .header("If-Match", "\"3\""));
            assertThat(Stubs.DIRECTORY.last().method()).isEqualTo(method);
            assertThat(Stubs.DIRECTORY.last().header("If-Match")).hasValue("\"3\"");
        });
    }

    @Test
    void anAnswerWithoutABodyHasNone() {
        Stubs.BOOKING.on("DELETE /api/bookings/t", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var answer = door.visitor().send("/api/bookings/t", request -> request.DELETE());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "good-relations");
    }
}
