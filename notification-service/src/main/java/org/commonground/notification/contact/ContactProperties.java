package org.commonground.notification.contact;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where contact details come from, and how long they are waited for.
 *
 * @param booking the booking service's address
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins
 */
@Validated
@ConfigurationProperties("commonground.services")
record ContactProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8082") URI booking,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("3s") Duration readTimeout) {}
