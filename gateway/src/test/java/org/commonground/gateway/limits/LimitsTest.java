package org.commonground.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.commonground.gateway.support.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class LimitsTest {

    @Autowired
    private FrontDoor door;

    @BeforeEach
    void tidy() {
        door.tidy();
    }

    @Test
    void aHallFullOfPeopleBehindOneAddressCanBookAtOnce() throws Exception {
        var hall = door.visitorFrom("127.0.1.1");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 300)
                    .mapToObj(_ -> people.submit(
                            () -> hall.postJson("/api/events/e/bookings", "{}").statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isNotEqualTo(429);
            }
        }
    }

    @Test
    void guessingManageLinksIsSlowedDown() {
        Stubs.BOOKING.on("GET /api/bookings/wrong", 404, "{}");
        var guesser = door.visitorFrom("127.0.1.2");
        var refused = untilRefused(60, () -> guesser.get("/api/bookings/wrong"));
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(guesser.get("/api/events").statusCode())
                .as("everything else goes on")
                .isEqualTo(200);
        assertThat(door.visitorFrom("127.0.1.3").get("/api/bookings/right").statusCode())
                .as("and everybody else")
                .isEqualTo(200);
    }

    @Test
    void guessingTokensIsSlowedDown() {
        var guesser = door.visitorFrom("127.0.1.4");
        untilRefused(60, () -> guesser.get("/api/events", "Authorization", "Bearer no"));
    }

    @Test
    void askingForLinksAgainAndAgainIsSlowedDown() {
        var nuisance = door.visitorFrom("127.0.1.5");
        var refused = untilRefused(40, () -> nuisance.post("/sign-in", Map.of(), ""));
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("A little slower");
    }

    @Test
    void reportingAgainAndAgainIsSlowedDown() {
        var nuisance = door.visitorFrom("127.0.1.6");
        var refused = untilRefused(600, () -> nuisance.postJson("/api/events/e/reports", "{}"));
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-requests");
    }

    /** Some tokens come back while one asks, so it may take a few more than the limit. */
    private static HttpResponse<String> untilRefused(int limit, Supplier<HttpResponse<String>> request) {
        for (var i = 0; i < limit; i++) {
            assertThat(request.get().statusCode()).isNotEqualTo(429);
        }
        return Stream.generate(request)
                .limit(10L * limit)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertThat(ClientAddress.key("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.key("2001:db8:1:2::1"));
        assertThat(ClientAddress.key("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.key("2001:db8:1:2::1"));
        assertThat(ClientAddress.key("192.0.2.1")).isNotEqualTo(ClientAddress.key("192.0.2.2"));
    }
}
