package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecipientDomainTest {

    private static final DomainRules RULES =
            new DomainRules(2, Duration.ofSeconds(5), 3, Duration.ofMillis(300), Duration.ofMinutes(5));

    private final RecipientDomain domain = new RecipientDomain(new DomainKey("d"), RULES, Clock.systemUTC());

    @Test
    void noMoreThanItsShareIsUnderWayAndWhoComesAfterIsToComeAgain() throws Exception {
        var release = new CountDownLatch(1);
        var inside = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++) {
                threads.submit(() -> domain.pass(() -> {
                    inside.incrementAndGet();
                    return waitingFor(release);
                }));
            }
            await().until(() -> inside.get() == 2);

            assertThat(domain.pass(Outcome.Accepted::new)).isInstanceOf(Outcome.Held.class);
            await().untilAsserted(() -> assertThat(domain.isClosed()).isTrue());
            release.countDown();
        }
        assertThat(domain.isClosed()).isFalse();
        assertThat(domain.pass(Outcome.Accepted::new)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void afterTroubleOneMessageTriesWhetherItIsOver() throws Exception {
        domain.pass(() -> new Outcome.Silent("no answer"));
        assertThat(domain.pass(Outcome.Accepted::new)).isInstanceOf(Outcome.Held.class);
        await().until(() -> !domain.isClosed());

        var release = new CountDownLatch(1);
        var inside = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> domain.pass(() -> {
                inside.incrementAndGet();
                return waitingFor(release);
            }));
            await().until(() -> inside.get() == 1);

            assertThat(domain.isClosed()).isTrue();
            assertThat(domain.pass(Outcome.Accepted::new)).isInstanceOf(Outcome.Held.class);
            release.countDown();
        }
        assertThat(domain.pass(Outcome.Accepted::new)).isInstanceOf(Outcome.Accepted.class);
        assertThat(domain.isForgettable()).isTrue();
    }

    private static Outcome waitingFor(CountDownLatch release) {
        try {
            release.await();
            return new Outcome.Accepted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Away("interrupted");
        }
    }
}
