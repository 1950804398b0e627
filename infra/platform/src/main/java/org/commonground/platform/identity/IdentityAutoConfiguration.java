package org.commonground.platform.identity;

import java.time.Clock;
import java.util.Objects;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Verifies callers on the way in; signs them on the way out where a key file is configured. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nobody looks at the time that each filter takes, and taking it is work for every request. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnProperty("commonground.identity.key-file")
    TokenSigner tokenSigner(IdentityProperties identity, Environment environment, Clock clock) {
        var file = Objects.requireNonNull(identity.keyFile());
        var issuer = environment.getRequiredProperty("spring.application.name");
        return new TokenSigner(issuer, KeyFile.readOrCreate(file), identity.tokenLifetime(), clock);
    }

    @Bean
    @ConditionalOnBean(TokenSigner.class)
    JwksEndpoint jwksEndpoint(TokenSigner signer) {
        return new JwksEndpoint(signer);
    }

    /** Open to anonymous callers but for {@code /internal/**}; a token that does not verify is refused everywhere. */
    @Bean
    @ConditionalOnProperty(name = "commonground.identity.resource-server", matchIfMissing = true)
    SecurityFilterChain callerChain(HttpSecurity http, IdentityProperties identity, ProblemWriter problems) {
        var issuers = new JwtIssuerAuthenticationManagerResolver(
                new TrustedIssuers(identity.trustedIssuers(), identity.scope()));
        AuthenticationEntryPoint unauthorised = (request, response, e) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "not-signed-in",
                            "Sign in first",
                            "This needs a valid token: it is missing, has expired, or was not signed by a trusted service."),
                    response);
        };
        AccessDeniedHandler forbidden = (request, response, e) -> problems.write(
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Not yours to do", "This is for services only."),
                response);
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers)
                        .authenticationEntryPoint(unauthorised)
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorised).accessDeniedHandler(forbidden))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/internal/**")
                        .access((authentication, context) -> new AuthorizationDecision(
                                Objects.requireNonNull(authentication.get()).getPrincipal() instanceof Caller caller
                                        && (caller.admin() || caller.kind() == Caller.Kind.SERVICE)))
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
