package org.commonground.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a number means nothing without.
 *
 * @param scale the full measurement, or a quick look
 * @param machine processors, memory, system, JDK
 * @param disk the file system that the data is on
 */
public record Circumstances(LocalDateTime began, String scale, String machine, String disk) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final long GIGABYTE = 1_000_000_000;

    /** Of this machine now, with data in that folder. */
    public static Circumstances now(String scale, Path data) throws IOException {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize() / GIGABYTE
                        : 0;
        return new Circumstances(
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS),
                scale,
                "%d processors, %d GB of memory, %s %s, JDK %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                memory,
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.version()),
                Files.getFileStore(data).type());
    }

    String sentence() {
        return "A " + scale + " run on " + WHEN.format(began) + ": " + machine + ", data on " + disk
                + ". Everything ran on this one machine: the load generator, the gateway, the services, Kafka, the embedded"
                + " store, and a mail server that accepts everything.";
    }
}
