package org.commonground.platform.problem;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much may be sent at once.
 *
 * @param maxBody where nothing else is said
 * @param larger patterns of paths that take more, such as {@code /api/imports}
 */
@Validated
@ConfigurationProperties("commonground.web")
public record BodyLimits(
        @NotNull @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> larger) {

    /** What may be sent to this path. */
    public DataSize of(String path) {
        var asked = PathContainer.parsePath(path);
        return larger.entrySet().stream()
                .filter(limit ->
                        PathPatternParser.defaultInstance.parse(limit.getKey()).matches(asked))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(maxBody);
    }
}
