package org.commonground.gateway.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the directory knows about tokens and people. Every call may throw {@link ServiceUnavailable}. */
final class DirectoryIdentities {

    private static final String SERVICE = "directory";

    private final RestClient http;
    private final CircuitBreakerRegistry breakers;

    DirectoryIdentities(RestClient http, CircuitBreakerRegistry breakers) {
        this.http = http;
        this.breakers = breakers;
    }

    private record Presented(String token) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Known(
            String tokenId, String organisation, @Nullable Set<Scope> scopes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Rights(boolean admin, Map<String, Held> organisations) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Held(Role role) {}

    /** For whom an API token speaks: it may do for its organisation what an organiser may, within its scopes. */
    Optional<Caller> token(String token) {
        var known = ask(() -> http.post()
                .uri("/internal/tokens/resolve")
                .body(new Presented(token))
                .retrieve()
                .body(Known.class));
        return known.map(it -> Caller.token(
                it.tokenId(),
                Map.of(it.organisation(), Role.ORGANISER),
                Objects.requireNonNullElse(it.scopes(), Set.of())));
    }

    /** What a person may do; nothing at all for an address that the directory does not know. */
    Caller person(String email) {
        var rights = ask(() -> http.get()
                .uri("/internal/memberships?email={email}", email)
                .retrieve()
                .body(Rights.class));
        return rights.map(it -> Caller.person(email, it.admin(), roles(it)))
                .orElseGet(() -> Caller.person(email, false, Map.of()));
    }

    private static Map<String, Role> roles(Rights rights) {
        return rights.organisations().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, held -> held.getValue().role()));
    }

    /** Nothing where the directory says that there is nothing, or that one cannot ask like this. */
    private <T> Optional<T> ask(Supplier<@Nullable T> call) {
        var breaker = breakers.circuitBreaker(SERVICE);
        try {
            return breaker.executeSupplier(() -> answered(call));
        } catch (RestClientException | CallNotPermittedException e) {
            throw new ServiceUnavailable(SERVICE, e);
        }
    }

    private static <T> Optional<T> answered(Supplier<@Nullable T> call) {
        try {
            return Optional.of(Objects.requireNonNull(call.get(), "an empty answer"));
        } catch (HttpClientErrorException refusal) {
            if (isNo(refusal.getStatusCode())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static boolean isNo(HttpStatusCode status) {
        return status.value() == 400 || status.value() == 404;
    }
}
