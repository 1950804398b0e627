package org.commonground.gateway.routing;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.gateway.client.ServiceUnavailable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's circuit breaker, the same that the pages' calls share. Only silence and "nobody there" speak against a
 * service: were every error to count, one request that fails again and again could close the service to all others. A
 * service that says it is busy is there, and knows best how much it can take.
 */
final class Guard {

    private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);

    private final String service;
    private final CircuitBreakerRegistry breakers;

    Guard(String service, CircuitBreakerRegistry breakers) {
        this.service = service;
        this.breakers = breakers;
    }

    /** How a call is let through, or not. */
    interface Gate {

        /** @throws ServiceUnavailable when the service does not answer, or has failed too often of late to be asked */
        ServerResponse pass(ServerRequest request, Supplier<ServerResponse> call);
    }

    Gate counting() {
        return this::count;
    }

    /** Refuses while the breaker is open, and tells it nothing. */
    Gate unlessOpen() {
        return (_, call) -> {
            var breaker = breaker();
            if (breaker.getState() == CircuitBreaker.State.OPEN) {
                throw refusal(breaker);
            }
            return call.get();
        };
    }

    private ServerResponse count(ServerRequest request, Supplier<ServerResponse> call) {
        var breaker = breaker();
        if (!breaker.tryAcquirePermission()) {
            throw refusal(breaker);
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var answer = call.get();
            if (NOBODY_THERE.contains(answer.statusCode().value()) && !Shed.is(request)) {
                breaker.onError(since(breaker, start), breaker.getTimestampUnit(), new IOException("nobody there"));
            } else {
                breaker.onSuccess(since(breaker, start), breaker.getTimestampUnit());
            }
            return answer;
        } catch (ServiceUnavailable away) {
            breaker.onError(since(breaker, start), breaker.getTimestampUnit(), away);
            throw away;
        } catch (RuntimeException ours) {
            breaker.releasePermission();
            throw ours;
        }
    }

    /** Looked up each time: the pages' clients may have set it up differently, and later. */
    private CircuitBreaker breaker() {
        return breakers.circuitBreaker(service);
    }

    private ServiceUnavailable refusal(CircuitBreaker breaker) {
        return new ServiceUnavailable(service, CallNotPermittedException.createCallNotPermittedException(breaker));
    }

    private static long since(CircuitBreaker breaker, long start) {
        return breaker.getCurrentTimestamp() - start;
    }
}
