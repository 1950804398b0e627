package org.commonground.gateway.support;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Where visitors come in. */
@Lazy
@TestComponent
public class FrontDoor {

    private final URI address;
    private final CircuitBreakerRegistry breakers;

    FrontDoor(@Value("${local.server.port}") int port, CircuitBreakerRegistry breakers) {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.breakers = breakers;
    }

    /** Somebody new, without cookies, from an address of their own where limits matter. */
    public Visitor visitor() {
        return new Visitor(address, "127.0.0.1");
    }

    public Visitor visitorFrom(String client) {
        return new Visitor(address, client);
    }

    public CircuitBreaker breaker(String service) {
        return breakers.circuitBreaker(service);
    }

    /** The services behave as on the first day. */
    public void tidy() {
        Stubs.forget();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }
}
