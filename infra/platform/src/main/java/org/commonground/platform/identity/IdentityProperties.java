package org.commonground.platform.identity;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom this service trusts, and what it signs with.
 *
 * @param trustedIssuers issuer name to the address of its JSON Web Key Set
 * @param keyFile a JSON Web Key (P-256, private); made when missing; a service without one does not sign
 * @param tokenLifetime how long a signed token is good for
 * @param scope what an API token must be for to act for anybody at this service; null asks for nothing
 * @param resourceServer whether the platform's security chain guards this service
 */
@Validated
@ConfigurationProperties("commonground.identity")
public record IdentityProperties(
        @DefaultValue Map<String, URI> trustedIssuers,
        @Nullable Path keyFile,
        @NotNull @DefaultValue("60s") Duration tokenLifetime,
        @Nullable Scope scope,
        @DefaultValue("true") boolean resourceServer) {

    static final String AUDIENCE = "common-ground";
}
