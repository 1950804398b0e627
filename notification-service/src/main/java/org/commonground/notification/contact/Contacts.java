package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the booking service who is behind bookings, behind a circuit breaker. */
@Component
public class Contacts {

    /** At most this many bookings are asked for at once. */
    public static final int BATCH = 100;

    private static final Caller SELF = Caller.service("notification-service");

    private final RestClient http;
    private final TokenSigner signer;
    private final CircuitBreaker breaker;

    Contacts(
            RestClient.Builder http,
            ContactProperties properties,
            TokenSigner signer,
            CircuitBreakerRegistry breakers) {
        this.http = http.baseUrl(properties.booking())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(properties.connectTimeout(), properties.readTimeout())))
                .build();
        this.signer = signer;
        this.breaker = breakers.circuitBreaker("booking-service");
    }

    /** One call for all of them, {@value #BATCH} at most. */
    public ContactLookup find(Set<BookingId> bookings) {
        if (bookings.isEmpty()) {
            return new ContactLookup.Found(Map.of());
        }
        try {
            var found = breaker.executeSupplier(() -> ask(bookings));
            return new ContactLookup.Found(
                    found.stream().collect(Collectors.toMap(Contact::bookingId, Function.identity(), (a, b) -> a)));
        } catch (CallNotPermittedException e) {
            return new ContactLookup.Unavailable("the booking service has failed too often of late");
        } catch (RestClientException e) {
            return new ContactLookup.Unavailable("the booking service does not answer as agreed: " + e.getMessage());
        }
    }

    private List<Contact> ask(Collection<BookingId> bookings) {
        var answer = http.post()
                .uri("/internal/contacts")
                .headers(headers -> headers.setBearerAuth(signer.sign(SELF)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(bookings.stream().map(BookingId::value).toList()))
                .retrieve()
                .body(Answer.class);
        if (answer == null) {
            throw new RestClientException("an empty answer");
        }
        return answer.items().stream().map(Item::toContact).toList();
    }

    private record Question(List<String> bookingIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Item(
            String bookingId,
            String reference,
            String name,
            String email,
            int places,
            Standing.Status status,
            @Nullable Integer waitingFor,
            @Nullable Integer position,
            @Nullable Instant respondBy,
            @Nullable String language,
            URI manageUrl) {

        Contact toContact() {
            return new Contact(
                    new BookingId(bookingId),
                    reference,
                    new Contact.Person(name, email, Language.of(language)),
                    new Standing(status, places, Objects.requireNonNullElse(waitingFor, 0), position, respondBy),
                    manageUrl);
        }
    }
}
