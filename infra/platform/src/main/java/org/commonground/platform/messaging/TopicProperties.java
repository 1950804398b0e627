package org.commonground.platform.messaging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topics that this service writes or reads; each is created at start when it is not there.
 *
 * @param replicationFactor copies of each partition; -1 is the broker's default
 */
@Validated
@ConfigurationProperties("commonground")
record TopicProperties(
        @DefaultValue Map<String, @Valid Topic> topics,
        @DefaultValue("-1") short replicationFactor) {

    record Topic(
            @NotBlank String name,
            @Min(1) @Max(256) @DefaultValue("6") int partitions,
            @DefaultValue("false") boolean compacted) {}
}
