package org.commonground.platform.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/** One verifier per trusted issuer: its own keys, our audience, a clock that may differ by a minute. */
final class TrustedIssuers implements AuthenticationManagerResolver<String> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private final Map<String, URI> keySets;
    private final @Nullable Scope scope;
    private final Map<String, AuthenticationManager> verifiers = new ConcurrentHashMap<>();

    TrustedIssuers(Map<String, URI> keySets, @Nullable Scope scope) {
        this.keySets = Map.copyOf(keySets);
        this.scope = scope;
    }

    @Override
    public AuthenticationManager resolve(String issuer) {
        var keySet = keySets.get(issuer);
        if (keySet == null) {
            throw new InvalidBearerTokenException("not a trusted issuer");
        }
        return verifiers.computeIfAbsent(issuer, name -> verifier(name, keySet));
    }

    private AuthenticationManager verifier(String issuer, URI keySet) {
        var provider = new JwtAuthenticationProvider(decoder(issuer, keySet));
        provider.setJwtAuthenticationConverter(token -> {
            var caller = CallerClaims.read(token);
            return new CallerAuthentication(scope == null ? caller : caller.within(scope));
        });
        return provider::authenticate;
    }

    private static JwtDecoder decoder(String issuer, URI keySet) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        var decoder = NimbusJwtDecoder.withJwkSetUri(keySet.toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<String>("iss", issuer::equals),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(IdentityProperties.AUDIENCE)))));
        return decoder;
    }
}
