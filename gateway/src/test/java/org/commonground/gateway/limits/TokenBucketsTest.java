package org.commonground.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.commonground.gateway.support.MovableClock;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final MovableClock clock = new MovableClock();
    private final TokenBuckets buckets = new TokenBuckets(6, Duration.ofMinutes(1), clock);

    @Test
    void allOfAMinutesTokensMayGoAtOnceAndNotOneMore() {
        assertThat(IntStream.range(0, 6).mapToObj(_ -> buckets.take("a"))).containsOnly(Duration.ZERO);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void tokensComeBackEvenly() {
        IntStream.range(0, 6).forEach(_ -> buckets.take("a"));
        clock.pass(Duration.ofSeconds(9));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aBucketHoldsNoMoreThanItsSize() {
        clock.pass(Duration.ofHours(1));
        buckets.take("a");
        clock.pass(Duration.ofHours(1));
        IntStream.range(0, 6).forEach(_ -> buckets.take("a"));
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void lookingTakesNothing() {
        IntStream.range(0, 20).forEach(_ -> buckets.look("a"));
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void everybodyHasTheirOwn() {
        IntStream.range(0, 7).forEach(_ -> buckets.take("a"));
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void ofManyAtOnceOnlyTheSizeGetsThrough() {
        var taken = IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> buckets.take("a").isZero());
        assertThat(taken.count()).isEqualTo(6);
    }

    @Test
    void aClockThatGoesBackGivesAndTakesNothing() {
        IntStream.range(0, 6).forEach(_ -> buckets.take("a"));
        clock.pass(Duration.ofMinutes(-10));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
    }
}
