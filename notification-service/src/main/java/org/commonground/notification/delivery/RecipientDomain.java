package org.commonground.notification.delivery;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The way to one recipient domain: a few messages at once, and fewer while it is in trouble. */
final class RecipientDomain {

    /** A healthy domain's messages are through in milliseconds, so waiting for one to be is cheaper than coming again. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final DomainKey key;
    private final DomainRules rules;
    private final Clock clock;
    private final Bulkhead places;
    private final Semaphore trial = new Semaphore(1);
    private volatile DomainHealth health = DomainHealth.GOOD;
    private volatile Instant lastMoved;

    RecipientDomain(DomainKey key, DomainRules rules, Clock clock) {
        this.key = key;
        this.rules = rules;
        this.clock = clock;
        this.lastMoved = clock.instant();
        this.places = Bulkhead.of(
                key.value(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(rules.atOnce())
                        .maxWaitDuration(PATIENCE)
                        .build());
    }

    Outcome pass(Supplier<Outcome> send) {
        var refusal = refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return health.isGood() ? among(send) : alone(send);
    }

    /** Whether a message for it would only come back. */
    boolean isClosed() {
        return refusal().isPresent() || (!health.isGood() && trial.availablePermits() == 0);
    }

    /** Whether nothing would be lost by forgetting it. */
    boolean isForgettable() {
        return health.isGood() && places.getMetrics().getAvailableConcurrentCalls() == rules.atOnce();
    }

    private Outcome among(Supplier<Outcome> send) {
        if (!places.tryAcquirePermission()) {
            return held(
                    "enough messages for the recipient's domain are under way",
                    clock.instant().plus(COME_AGAIN));
        }
        lastMoved = clock.instant();
        try {
            return observed(send);
        } finally {
            lastMoved = clock.instant();
            places.releasePermission();
        }
    }

    private Outcome alone(Supplier<Outcome> send) {
        if (!trial.tryAcquire()) {
            return held(
                    "the recipient's domain is being tried with another message",
                    clock.instant().plus(COME_AGAIN));
        }
        try {
            return observed(send);
        } finally {
            trial.release();
        }
    }

    private Outcome observed(Supplier<Outcome> send) {
        var began = System.nanoTime();
        var outcome = send.get();
        var took = Duration.ofNanos(System.nanoTime() - began);
        synchronized (this) {
            health = health.after(outcome, took, clock.instant(), rules);
        }
        return outcome;
    }

    private Optional<Outcome> refusal() {
        var now = clock.instant();
        if (health.rests(now)) {
            return Optional.of(held("the recipient's domain is left in peace for a while", health.restsUntil()));
        }
        return isStuck(now)
                ? Optional.of(held("the recipient's domain does not answer", now.plus(COME_AGAIN)))
                : Optional.empty();
    }

    /** All that may be under way are, and none has come back for a while. */
    private boolean isStuck(Instant now) {
        return places.getMetrics().getAvailableConcurrentCalls() == 0
                && lastMoved.plus(PATIENCE.multipliedBy(2)).isBefore(now);
    }

    private Outcome held(String reason, Instant until) {
        return new Outcome.Held(reason, key, until);
    }
}
