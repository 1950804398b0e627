package org.commonground.gateway.signin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param linkLifetime how long a link works
 * @param linksPerHour how many links one e-mail address gets at most; further requests are answered alike and send none
 */
@Validated
@ConfigurationProperties("commonground.sign-in")
record SignInProperties(
        @NotNull @DefaultValue("15m") Duration linkLifetime,
        @Min(1) @DefaultValue("10") int linksPerHour) {}
