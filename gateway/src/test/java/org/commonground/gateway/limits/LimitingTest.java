package org.commonground.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitingTest {

    private static final String SOMEBODY = "192.0.2.1";

    private Instant now = Instant.parse("2026-11-24T16:00:00Z");
    private final InstantSource time = () -> now;
    private final Limiting limiting = new Limiting(new Limits(3, 20, 60), time.withZone(ZoneOffset.UTC));

    @Test
    void whoReportsAgainAndAgainIsToldToWaitByPageAndApiAlike() {
        assertThat(wait("POST", "/api/events/good-relations/reports")).isZero();
        assertThat(wait("POST", "/events/good-relations/report")).isZero();
        assertThat(wait("POST", "/api/events/another/reports")).isZero();
        assertThat(wait("POST", "/api/events/another/reports")).isPositive();
        assertThat(wait("POST", "/events/good-relations/report")).isPositive();
        assertThat(wait("GET", "/events/good-relations/report"))
                .as("reading the form")
                .isZero();
        assertThat(limiting.wait(request("POST", "/events/good-relations/report"), "192.0.2.2"))
                .as("somebody else")
                .isZero();

        now = now.plusSeconds(20);
        assertThat(wait("POST", "/events/good-relations/report")).isZero();
        assertThat(wait("POST", "/events/good-relations/report"))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    private Duration wait(String method, String path) {
        return limiting.wait(request(method, path), SOMEBODY);
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
