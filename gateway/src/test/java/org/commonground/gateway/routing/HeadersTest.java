package org.commonground.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.StubService;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class HeadersTest {

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-Caller-Subject",
                "X-Caller-Admin",
                "X-User",
                "X-Real-IP",
                "Cookie",
                "Proxy-Authorization",
                "TE",
                "X-HTTP-Method-Override"
            })
    void whatNobodyAskedForStaysOutside(String name) {
        door.visitor().get("/api/events", name, "admin@example.org");
        assertThat(Stubs.DIRECTORY.last().header(name)).isEmpty();
    }

    @Test
    void anonymousMeansNoProofAtAll() {
        door.visitor().get("/api/events");
        assertThat(Stubs.DIRECTORY.last().header("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "If-Modified-Since",
                "Last-Event-ID"
            })
    void whatBelongsToARequestGoesOn(String name) {
        door.visitor().get("/api/events", name, "\"7\"");
        assertThat(Stubs.DIRECTORY.last().header(name)).hasValue("\"7\"");
    }

    @Test
    void anAnswerKeepsItsOwnHeadersAndLosesTheServices() {
        Stubs.DIRECTORY.on("GET /api/events/e", exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.set("ETag", "\"3\"");
            headers.set("Cache-Control", "no-cache");
            headers.set("Retry-After", "7");
            headers.set("Content-Disposition", "attachment");
            headers.set("Set-Cookie", "session=stolen");
            headers.set("Server", "inside");
            headers.set("X-Powered-By", "inside");
            StubService.send(exchange, 200, "application/json", "{}");
        });
        var headers = door.visitor().get("/api/events/e").headers();
        assertThat(headers.firstValue("ETag")).hasValue("\"3\"");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(headers.firstValue("Retry-After")).hasValue("7");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }

    @Test
    void anAddressInsideBecomesTheSites() {
        Stubs.DIRECTORY.on("POST /api/events", exchange -> {
            exchange.getResponseHeaders().set("Location", Stubs.DIRECTORY.address() + "/api/events/new?x=1");
            StubService.send(exchange, 201, "application/json", "{}");
        });
        Stubs.BOOKING.on("POST /api/events/e/bookings", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:8080/bookings/token");
            StubService.send(exchange, 201, "application/json", "{}");
        });
        assertThat(door.visitor().postJson("/api/events", "{}").headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:8080/api/events/new?x=1");
        assertThat(door.visitor()
                        .postJson("/api/events/e/bookings", "{}")
                        .headers()
                        .firstValue("Location"))
                .hasValue("http://127.0.0.1:8080/bookings/token");
    }

    @Test
    void onlyWhatIsMeantForOtherSitesMayBeFramedAndItSetsNoCookies() {
        Stubs.DIRECTORY.on(
                "GET /api/events", exchange -> StubService.send(exchange, 200, "application/json", "{\"items\":[]}"));
        var framed = door.visitor().get("/embed/events?organisation=x").headers();
        assertThat(framed.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
        assertThat(framed.map()).doesNotContainKeys("x-frame-options", "set-cookie");
        assertThat(framed.firstValue("Cache-Control")).hasValue("max-age=60, public");
        var again = door.visitor()
                .get(
                        "/embed/events?organisation=x",
                        "If-None-Match",
                        framed.firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(door.visitor().get("/events").headers().firstValue("X-Frame-Options"))
                .hasValue("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/events", "/api/nothing", "/sign-in", "/nothing", "/api/events;/x"})
    void everyAnswerTellsBrowsersWhatItMayNotDo(String target) {
        var headers = door.visitor().get(target).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.map()).doesNotContainKey("strict-transport-security");
    }
}
