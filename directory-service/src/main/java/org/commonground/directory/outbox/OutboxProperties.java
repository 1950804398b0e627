package org.commonground.directory.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The way from MongoDB to Kafka.
 *
 * @param interval how long an unpublished state waits at most when its writer could not wake the publisher
 * @param batch how many states are sent before their acknowledgements are waited for
 */
@Validated
@ConfigurationProperties("commonground.outbox")
record OutboxProperties(
        @NotNull @DefaultValue("3s") Duration interval,
        @Min(1) @Max(1000) @DefaultValue("100") int batch) {}
