package org.commonground.gateway.token;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.platform.identity.TokenSigner;
import org.commonground.platform.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ApiIdentity {

    private final TokenSigner signer;

    ApiIdentity(TokenSigner signer) {
        this.signer = signer;
    }

    @Bean
    DirectoryIdentities directoryIdentities(
            ServiceAddresses services, RestClient.Builder http, CircuitBreakerRegistry breakers) {
        return new DirectoryIdentities(OwnCalls.to(services.directory(), services, http, signer), breakers);
    }

    @Bean
    Memberships memberships(DirectoryIdentities directory, Clock clock) {
        return new Memberships(directory, clock);
    }

    @Bean
    IdentityTokens identityTokens(Memberships memberships) {
        return new IdentityTokens(signer, memberships);
    }

    /** Open to everybody: what a caller may do is the services' to say. Nothing is stored, so nothing can be forged. */
    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, DirectoryIdentities directory, ProblemWriter problems) {
        return http.securityMatcher("/api/**", "/internal/**", "/actuator/**", "/.well-known/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .securityContext(context -> context.securityContextRepository(new SessionForReading()))
                .addFilterAfter(
                        new ApiTokenFilter(new ApiTokens(directory), problems), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
