package org.commonground.notification.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.AnnouncedEvents;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.identity.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks the directory for what is on no topic, behind a circuit breaker. */
@Component
public class Directory {

    private static final Caller SELF = Caller.service("notification-service");

    private final RestClient http;
    private final TokenSigner signer;
    private final AnnouncedEvents events;
    private final CircuitBreaker breaker;

    Directory(
            RestClient.Builder http,
            DirectoryProperties properties,
            TokenSigner signer,
            AnnouncedEvents events,
            CircuitBreakerRegistry breakers) {
        this.http = http.baseUrl(properties.directory())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(properties.connectTimeout(), properties.readTimeout())))
                .build();
        this.signer = signer;
        this.events = events;
        this.breaker = breakers.circuitBreaker("directory-service");
    }

    /** An organisation, and who organises for it. */
    public Asked<Team> team(String organisation) {
        return ask(TeamAnswer.class, TeamAnswer::team, "/internal/organisations/{id}/team", organisation);
    }

    /** What an organisation was asked to stand on. */
    public Asked<Invited> invited(EventId event, String organisation) {
        return ask(
                InvitedAnswer.class,
                answer -> answer.invited(events.read(answer.event(), answer.version())),
                "/internal/events/{id}/invitations/{organisation}",
                event.value(),
                organisation);
    }

    private <A, T> Asked<T> ask(Class<A> answer, Function<A, T> reading, String path, Object... parts) {
        try {
            return breaker.executeSupplier(() -> fetch(answer, path, parts))
                    .map(reading)
                    .<Asked<T>>map(Asked.Found::new)
                    .orElseGet(Asked.Gone::new);
        } catch (CallNotPermittedException e) {
            return new Asked.Away<>("the directory has failed too often of late");
        } catch (RestClientException | JacksonException e) {
            return new Asked.Away<>("the directory does not answer as agreed: " + e.getMessage());
        }
    }

    /** That something is gone is an answer, and no fault of the directory's. */
    private <A> Optional<A> fetch(Class<A> answer, String path, Object... parts) {
        try {
            return Optional.ofNullable(http.get()
                    .uri(path, parts)
                    .headers(headers -> headers.setBearerAuth(signer.sign(SELF)))
                    .retrieve()
                    .body(answer));
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TeamAnswer(
            String id,
            String name,
            boolean verified,
            @Nullable String language,
            List<MemberAnswer> members) {

        Team team() {
            return new Team(
                    id,
                    name,
                    verified,
                    Language.of(language),
                    members.stream()
                            .map(it -> new Team.Member(it.email(), it.role()))
                            .toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record MemberAnswer(String email, Role role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record InvitedAnswer(
            JsonNode event,
            long version,
            Named organisation,
            @Nullable OpenAnswer open,
            boolean named) {

        Invited invited(Event read) {
            return new Invited(
                    read,
                    organisation.name(),
                    open == null
                            ? null
                            : new Invited.Open(
                                    "HOST".equals(open.as()), open.by().name()),
                    named);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OpenAnswer(String as, Named by) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Named(String id, String name) {}
}
