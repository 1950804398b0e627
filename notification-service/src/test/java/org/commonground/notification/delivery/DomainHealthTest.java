package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DomainHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final Duration QUICK = Duration.ofMillis(40);
    private static final Outcome REFUSED_FOR_NOW = new Outcome.PutOff("450 greylisted");
    private static final DomainRules RULES =
            new DomainRules(4, Duration.ofSeconds(5), 3, Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Test
    void oneMailboxThatIsFullSaysNothingAboutItsDomain() {
        var health = DomainHealth.GOOD
                .after(REFUSED_FOR_NOW, QUICK, NOW, RULES)
                .after(REFUSED_FOR_NOW, QUICK, NOW, RULES)
                .after(new Outcome.Accepted(), QUICK, NOW, RULES)
                .after(REFUSED_FOR_NOW, QUICK, NOW, RULES);

        assertThat(health.isGood()).isTrue();
        assertThat(health.rests(NOW)).isFalse();
    }

    @Test
    void aDomainThatPutsOffThreeInARowIsLeftInPeaceForLongerAndLonger() {
        var health = DomainHealth.GOOD;
        var now = NOW;
        var pauses = new ArrayList<Long>();
        for (var i = 0; i < 11; i++) {
            health = health.after(REFUSED_FOR_NOW, QUICK, now, RULES);
            if (health.rests(now)) {
                pauses.add(Duration.between(now, health.restsUntil()).toSeconds());
                now = health.restsUntil();
            }
        }

        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
    }

    @Test
    void aDomainThatDoesNotAnswerOrCrawlsIsLeftInPeaceAtOnce() {
        assertThat(DomainHealth.GOOD
                        .after(new Outcome.Silent("no answer"), QUICK, NOW, RULES)
                        .rests(NOW))
                .isTrue();
        assertThat(DomainHealth.GOOD
                        .after(new Outcome.Accepted(), Duration.ofSeconds(6), NOW, RULES)
                        .rests(NOW))
                .isTrue();
    }

    @Test
    void severalThatWereUnderWayTogetherAreOneSign() {
        var silent = new Outcome.Silent("no answer");
        var health = DomainHealth.GOOD
                .after(silent, QUICK, NOW, RULES)
                .after(silent, QUICK, NOW, RULES)
                .after(silent, QUICK, NOW, RULES);

        assertThat(health.restsUntil()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void itIsWellAgainWithTheFirstQuickAnswer() {
        var health = DomainHealth.GOOD
                .after(new Outcome.Silent("no answer"), QUICK, NOW, RULES)
                .after(new Outcome.Refused("550 no such user"), QUICK, NOW.plusSeconds(6), RULES);

        assertThat(health).isEqualTo(DomainHealth.GOOD);
    }

    @Test
    void theMailServersBeingAwaySaysNothingAboutADomain() {
        assertThat(DomainHealth.GOOD.after(new Outcome.Away("down"), QUICK, NOW, RULES))
                .isEqualTo(DomainHealth.GOOD);
    }
}
