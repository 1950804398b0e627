package org.commonground.directory.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How feeds are read.
 *
 * @param allowLoopback whether a feed may be on this machine: for tests and the local stack only
 * @param interval how often an instance looks for feeds that are due
 * @param patience how long getting a feed may take in all
 * @param largest how much is read at most, after decompression
 * @param mostEntries how many entries of one source are taken, 1 to 20,000
 */
@Validated
@ConfigurationProperties("commonground.imports")
record ImportProperties(
        @DefaultValue("false") boolean allowLoopback,
        @NotNull @DefaultValue("20s") Duration interval,
        @NotNull @DefaultValue("10s") Duration patience,
        @NotNull @DefaultValue("10MB") DataSize largest,
        @Min(1) @Max(20_000) @DefaultValue("5000") int mostEntries) {}
