package org.commonground.gateway.web;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site as the outside knows it.
 *
 * @param address scheme, host and port that people type; links that leave the site begin with it
 */
@Validated
@ConfigurationProperties("commonground.site")
public record Site(
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI address) {

    /** The full address of a path that begins with a slash. */
    public String url(String path) {
        return address.resolve(path).toString();
    }
}
