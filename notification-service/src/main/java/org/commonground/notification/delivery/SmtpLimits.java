package org.commonground.notification.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What the mail server can take: a circuit breaker that only its being away opens (a refused message is an answer), and a
 * rate limit, so that a rush of bookings is not followed by a rush on it.
 */
@Component
class SmtpLimits {

    private final CircuitBreaker breaker;
    private final RateLimiter rate;

    SmtpLimits(CircuitBreakerRegistry breakers, RateLimiterRegistry rates) {
        this.breaker = breakers.circuitBreaker("smtp");
        this.rate = rates.rateLimiter("smtp");
    }

    /** How many messages may be tried now: none while it rests, a few while it recovers. */
    Room room(Room usual) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Room.of(0);
            case HALF_OPEN ->
                usual.atMost(breaker.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState());
            case CLOSED, DISABLED, METRICS_ONLY -> usual;
        };
    }

    Outcome within(Supplier<Outcome> send) {
        try {
            RateLimiter.waitForPermission(rate);
            return breaker.executeSupplier(send);
        } catch (RequestNotPermitted e) {
            return new Outcome.Away("more messages wait for the mail server than it takes at a time");
        } catch (CallNotPermittedException e) {
            return new Outcome.Away("the mail server has been away too often of late");
        }
    }
}
