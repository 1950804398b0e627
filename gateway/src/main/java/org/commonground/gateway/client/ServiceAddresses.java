package org.commonground.gateway.client;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how long a page waits for them.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins
 */
@Validated
@ConfigurationProperties("commonground.services")
public record ServiceAddresses(
        @NotNull @DefaultValue("http://127.0.0.1:8081") URI directory,
        @NotNull @DefaultValue("http://127.0.0.1:8082") URI booking,
        @NotNull @DefaultValue("http://127.0.0.1:8083") URI notification,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("3s") Duration readTimeout) {}
