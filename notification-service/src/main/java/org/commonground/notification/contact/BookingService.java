package org.commonground.notification.contact;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.util.function.Function;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Calls to the booking service, as this service, behind one circuit breaker. */
@Component
class BookingService {

    private static final Caller SELF = Caller.service("notification-service");

    private final RestClient http;
    private final CircuitBreaker breaker;

    BookingService(
            RestClient.Builder http,
            ContactProperties properties,
            TokenSigner signer,
            CircuitBreakerRegistry breakers) {
        this.http = http.baseUrl(properties.booking())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(properties.connectTimeout(), properties.readTimeout())))
                .defaultRequest(request -> request.headers(headers -> headers.setBearerAuth(signer.sign(SELF))))
                .build();
        this.breaker = breakers.circuitBreaker("booking-service");
    }

    /** @throws BookingServiceAway when there is no answer as agreed */
    <T> T ask(Function<RestClient, @Nullable T> question) {
        try {
            return breaker.executeSupplier(() -> {
                var answer = question.apply(http);
                if (answer == null) {
                    throw new RestClientException("an empty answer");
                }
                return answer;
            });
        } catch (CallNotPermittedException e) {
            throw new BookingServiceAway("the booking service has failed too often of late", e);
        } catch (RestClientException e) {
            throw new BookingServiceAway("the booking service does not answer as agreed: " + e.getMessage(), e);
        }
    }
}
