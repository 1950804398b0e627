package org.commonground.notification.message;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.commonground.notification.event.Event;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site that messages lead to.
 *
 * @param url where the public finds it, without a slash at the end
 */
@Validated
@ConfigurationProperties("commonground.site")
public record SiteProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI url) {

    URI page(Event event) {
        return address("/events/" + event.slug());
    }

    URI calendar(Event event) {
        return address("/api/events/" + event.id().value() + ".ics");
    }

    /** @param path begins with a slash */
    public URI address(String path) {
        return URI.create(url.toString().replaceFirst("/+$", "") + path);
    }
}
