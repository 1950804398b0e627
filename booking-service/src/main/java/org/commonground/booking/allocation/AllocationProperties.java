package org.commonground.booking.allocation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.commonground.booking.grouping.GroupCommit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How decisions are grouped.
 *
 * @param maxGroup commands of one event decided in one write
 * @param maxWaiting commands of one event that may wait; one more is told to come back
 * @param patience how long a caller waits for a decision
 */
@Validated
@ConfigurationProperties("commonground.booking.allocation")
record AllocationProperties(
        @Min(1) @Max(1000) @DefaultValue("200") int maxGroup,
        @Min(1) @DefaultValue("4000") int maxWaiting,
        @NotNull @DefaultValue("5s") Duration patience) {

    GroupCommit.Limits limits() {
        return new GroupCommit.Limits(maxGroup, maxWaiting, patience);
    }
}
