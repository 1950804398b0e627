package org.commonground.notification.delivery;

import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailServerBreaker {

    @Bean
    CircuitBreakerConfigCustomizer onlyBeingAwayCounts() {
        return CircuitBreakerConfigCustomizer.of(
                "smtp", breaker -> breaker.recordResult(Outcome.Away.class::isInstance));
    }
}
