package org.commonground.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for each key: it starts full, refills evenly, and each request takes one (token bucket, kept as the
 * time until which a key has used up its tokens, so that there is nothing to round). At most {@value #MOST_KEYS} keys are
 * remembered; an idle one's bucket would be full again by the time it is forgotten.
 */
public final class TokenBuckets {

    private static final int MOST_KEYS = 100_000;

    /** Tokens are used up to {@code used}; whoever came last must wait for {@code delay}, zero if there was a token. */
    private record Bucket(Instant used, Duration delay) {}

    private final Duration period;
    private final Duration refill;
    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    /** Buckets of {@code size} tokens, an empty one filling up within {@code period}. */
    public TokenBuckets(int size, Duration period, Clock clock) {
        this.period = period;
        this.refill = period.dividedBy(size);
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(period)
                .build();
    }

    /** Takes a token; where there is none, says how long until there is one. Zero means taken. */
    public Duration take(String key) {
        return use(key, refill);
    }

    /** How long until there is a token; zero if there is one, which stays. */
    Duration look(String key) {
        return use(key, Duration.ZERO);
    }

    private Duration use(String key, Duration tokens) {
        var bucket = buckets.asMap().compute(key, (_, last) -> after(last, tokens));
        return Objects.requireNonNull(bucket).delay();
    }

    private Bucket after(@Nullable Bucket last, Duration taken) {
        var now = clock.instant();
        var empty = now.plus(period);
        var used = last == null || last.used().isBefore(now) ? now : last.used();
        // A clock that was put back makes nobody wait for longer than an empty bucket does.
        used = used.isAfter(empty) ? empty : used;
        var delay = Duration.between(empty, used.plus(refill));
        return delay.isPositive() ? new Bucket(used, delay) : new Bucket(used.plus(taken), Duration.ZERO);
    }
}
