package org.commonground.backing;

import java.time.Duration;

/** Time that passes, and the server's processor time, which a busy machine changes less. */
final class Meter {

    private final long start = System.nanoTime();
    private final ProcessHandle server;
    private final Duration used;

    Meter(ProcessHandle server) {
        this.server = server;
        this.used = processorTime();
    }

    void print(String what, int count) {
        double passed = (System.nanoTime() - start) / 1e9;
        double worked = processorTime().minus(used).toNanos() / 1e3;
        System.out.printf("%-42s %9.0f/s %9.1f us of processor each%n", what, count / passed, worked / count);
    }

    private Duration processorTime() {
        return server.info().totalCpuDuration().orElseThrow();
    }
}
