package org.commonground.gateway.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls to one service behind one circuit breaker. */
final class ServiceClient {

    private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);

    private final String service;
    private final RestClient http;
    private final CircuitBreaker breaker;
    private final JsonMapper json;

    ServiceClient(String service, RestClient.Builder http, CircuitBreaker breaker, JsonMapper json) {
        this.service = service;
        this.breaker = breaker;
        this.json = json;
        this.http = http.defaultStatusHandler(HttpStatusCode::isError, (_, response) -> refuse(response))
                .build();
    }

    /**
     * @throws ServiceProblem when the service says no
     * @throws ServiceUnavailable when it does not answer, answers rubbish, or has failed too often of late
     */
    <T> T ask(Function<RestClient, @Nullable T> call) {
        try {
            return breaker.executeSupplier(() -> Objects.requireNonNull(call.apply(http), "an empty answer"));
        } catch (RestClientException | CallNotPermittedException e) {
            throw new ServiceUnavailable(service, e);
        }
    }

    private void refuse(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        var retryAfter = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        var problem = new ServiceProblem(status, read(response), retryAfter);
        if (NOBODY_THERE.contains(status) && !problem.busy()) {
            throw new ServiceUnavailable(service, new IOException("status " + status));
        }
        throw problem;
    }

    private ServiceProblem.Body read(ClientHttpResponse response) throws IOException {
        var bytes = response.getBody().readAllBytes();
        if (bytes.length == 0) {
            return new ServiceProblem.Body("", "", "", List.of(), null);
        }
        try {
            return json.readValue(bytes, ServiceProblem.Body.class);
        } catch (JacksonException e) {
            throw new ServiceUnavailable(service, e);
        }
    }
}
