package org.commonground.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.local.CannotStart;

/** Starts a service's jar as a process with this JVM's JDK, a small heap, and its output in a file. */
final class ServiceProcess {

    private static final long LARGEST_LOG = 10_000_000;

    private static final Path RENICE = Path.of("/usr/bin/renice");
    private static final String LAST = "19";

    private final Process process;
    private final long began = System.nanoTime();

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static Path log(Path logs, Service service) {
        return logs.resolve(service.name() + ".log");
    }

    static ServiceProcess start(Service service, Path logs, Path run) {
        try {
            Path log = log(logs, service);
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ServiceCommand command = ServiceCommand.of(service, run);
            Process process = command.process(command.running(), run, log).start();
            Files.writeString(run.resolve(service.name() + ".pid"), process.pid() + "\n");
            return new ServiceProcess(process);
        } catch (IOException cause) {
            throw new CannotStart("cannot start " + service.name() + ": " + cause, cause);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; the exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Leaves the processors to the others whenever they want them; without effect where there is no {@code renice} or
     * no {@code /proc}. Each thread has a priority of its own on Linux, which those that it starts inherit.
     */
    void stepBack() throws IOException {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        if (!Files.isExecutable(RENICE) || !Files.isDirectory(threads)) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(RENICE.toString(), "-n", LAST, "-p"));
        try (var ids = Files.list(threads)) {
            ids.map(id -> id.getFileName().toString()).forEach(command::add);
        }
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Asks it to end, and makes it after {@code patience}. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
