package org.commonground.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.support.MovableClock;
import org.commonground.gateway.support.Stubs;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class MembershipsTest {

    private static final String ASKED = "GET /internal/memberships";
    private static final String KIM = "kim@example.org";

    private final MovableClock clock = new MovableClock();
    private final Memberships memberships = new Memberships(
            new DirectoryIdentities(
                    RestClient.create(Stubs.DIRECTORY.address().toString()), CircuitBreakerRegistry.ofDefaults()),
            clock);

    @BeforeEach
    void kimIsAnOrganiser() {
        Stubs.forget();
        Stubs.DIRECTORY.on(
                ASKED,
                200,
                "{\"email\":\"kim@example.org\",\"admin\":false,"
                        + "\"organisations\":{\"alert\":{\"role\":\"ORGANISER\",\"name\":\"Alert\"}}}");
    }

    @Test
    void theDirectorySaysWhatSomebodyMayDo() {
        var kim = memberships.of(KIM);
        assertThat(kim.may(Role.ORGANISER, "alert")).isTrue();
        assertThat(kim.may(Role.ORGANISER, "other")).isFalse();
        assertThat(Stubs.DIRECTORY.last().target()).isEqualTo("/internal/memberships?email=kim%40example.org");
    }

    @Test
    void anAnswerIsBelievedForAMinute() {
        memberships.of(KIM);
        clock.pass(Memberships.FRESH.minusSeconds(1));
        memberships.of(KIM);
        assertThat(Stubs.DIRECTORY.seen()).hasSize(1);
    }

    @Test
    void whoeverWasRemovedLosesAccessAfterAMinute() {
        memberships.of(KIM);
        Stubs.DIRECTORY.on(ASKED, 200, "{\"email\":\"kim@example.org\",\"admin\":false,\"organisations\":{}}");
        clock.pass(Memberships.FRESH);
        assertThat(memberships.of(KIM).organisations()).isEmpty();
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        memberships.of(KIM);
        memberships.forget(KIM);
        memberships.of(KIM);
        assertThat(Stubs.DIRECTORY.seen()).hasSize(2);
    }

    @Test
    void whileTheDirectoryIsAwayTheLastAnswerHolds() {
        memberships.of(KIM);
        Stubs.DIRECTORY.on(ASKED, 503, "{}");
        clock.pass(Memberships.FRESH.multipliedBy(2));
        assertThat(memberships.of(KIM).may(Role.ORGANISER, "alert")).isTrue();
        assertThatThrownBy(() -> memberships.of("new@example.org")).isInstanceOf(ServiceUnavailable.class);
    }

    @Test
    void whatTheDirectoryCannotReadIsNobody() {
        Stubs.DIRECTORY.on(ASKED, 400, "{}");
        assertThat(memberships.of("kim").organisations()).isEmpty();
    }
}
