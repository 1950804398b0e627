package org.commonground.notification.member;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where members are asked for, and how long the answer is waited for.
 *
 * @param directory the directory's address
 * @param connectTimeout until a connection stands
 * @param readTimeout until an answer begins
 */
@Validated
@ConfigurationProperties("commonground.services")
record DirectoryProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8081") URI directory,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("3s") Duration readTimeout) {}
