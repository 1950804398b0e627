package org.commonground.directory.address;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public site, for the links that leave this service.
 *
 * @param url the site's address without a path
 */
@Validated
@ConfigurationProperties("commonground.site")
public record SiteProperties(
        @NotNull @DefaultValue("http://127.0.0.1:8080") URI url) {

    public String eventPage(Slug slug) {
        return url.resolve("/events/" + slug.value()).toString();
    }

    public String organisationPage(Slug slug) {
        return url.resolve("/organisations/" + slug.value()).toString();
    }

    public String speakerPage(Slug slug) {
        return url.resolve("/speakers/" + slug.value()).toString();
    }
}
