package org.commonground.directory.feed;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is told with the feeds.
 *
 * @param licence under which others may use the open-data feed; whoever runs the directory grants it
 * @param settling how old a change is before the open-data feed tells of it: changes of several instances reach the store
 *     out of order by less than that
 */
@Validated
@ConfigurationProperties("commonground.feed")
record FeedProperties(
        @NotNull @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        URI licence,

        @NotNull @DefaultValue("2s") Duration settling) {}
