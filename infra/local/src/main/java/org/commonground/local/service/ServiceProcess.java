package org.commonground.local.service;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.commonground.local.CannotStart;
import org.commonground.local.child.RunsWithParent;

/** Starts a service's jar as a process with this JVM's JDK, a small heap, and its output in a file. */
final class ServiceProcess {

    private static final long LARGEST_LOG = 10_000_000;

    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Only the quick compiler: a service is ready after 10 s of processor time instead of 18, in 200 MB instead of 240. */
    private static final List<String> QUICK =
            List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m");

    /** Whoever must keep up with a rush warms up to full speed. */
    private static final List<String> FAST = List.of("-Xmx256m", "-XX:ReservedCodeCacheSize=96m");

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
            ProcessBuilder builder = new ProcessBuilder(command(service, run))
                    .directory(run.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
            // One JSON value keeps every key as it is written, and secrets out of the list of processes.
            builder.environment()
                    .put("SPRING_APPLICATION_JSON", JSONObjectUtils.toJSONString(Map.copyOf(service.settings())));
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            Process process = builder.start();
            Files.writeString(run.resolve(service.name() + ".pid"), process.pid() + "\n");
            return new ServiceProcess(process);
        } catch (IOException cause) {
            throw new CannotStart("cannot start " + service.name() + ": " + cause, cause);
        }
    }

    private static List<String> command(Service service, Path run) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(service.urgency() == Service.Urgency.RUSH ? FAST : QUICK);
        command.add("-cp");
        UnpackedJar unpacked = UnpackedJar.of(service.jar(), run.resolve(service.name()));
        command.add(classes(run) + File.pathSeparator + unpacked.classPath());
        command.add(RunsWithParent.class.getName());
        command.add(unpacked.mainClass());
        return command;
    }

    private static Path classes(Path run) throws IOException {
        Path folder = run.resolve("classes");
        String name = RunsWithParent.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        try (var source =
                Objects.requireNonNull(RunsWithParent.class.getClassLoader().getResourceAsStream(name))) {
            byte[] wanted = source.readAllBytes();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
                Files.createDirectories(file.getParent());
                Files.write(file, wanted);
            }
        }
        return folder;
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
