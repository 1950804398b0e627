package org.commonground.bench.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonground.bench.http.ConstantService;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stack's gateway once more, by the very command that runs the first, with a service behind it that answers a
 * constant: no booking can come through the gateway faster than this.
 */
public final class ConstantGateway implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 200;

    private final ConstantService service;
    private final Process process;
    private final Path folder;
    private final URI site;

    private ConstantGateway(ConstantService service, Process process, Path folder, URI site) {
        this.service = service;
        this.process = process;
        this.folder = folder;
        this.site = site;
    }

    /** Starts both and returns when they answer. */
    public static ConstantGateway start(Addresses stack) throws IOException, InterruptedException {
        ConstantService service = ConstantService.start();
        Path folder = Files.createTempDirectory("common-ground-bench-gateway");
        URI site = URI.create("http://127.0.0.1:" + freePort());
        ProcessBuilder builder = new ProcessBuilder(commandOf(gateway(stack)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile());
        builder.environment()
                .put(
                        "SPRING_APPLICATION_JSON",
                        new JsonMapper().writeValueAsString(settings(stack, site, service, folder)));
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        ConstantGateway gateway = new ConstantGateway(service, builder.start(), folder, site);
        try {
            gateway.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            gateway.close();
            throw failed;
        }
        return gateway;
    }

    public URI site() {
        return site;
    }

    /** The service behind it, without the gateway. */
    public URI service() {
        return URI.create("http://127.0.0.1:" + service.port());
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (Site own = new Site(site)) {
            while (!own.isReady()) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the second gateway did not start: " + Files.readString(folder.resolve("gateway.log")));
                }
            }
        }
    }

    private static ProcessHandle gateway(Addresses stack) {
        return stack.launcher()
                .children()
                .filter(child -> Processes.nameOf(child).equals("gateway"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the launcher runs no gateway"));
    }

    private static List<String> commandOf(ProcessHandle handle) {
        List<String> command = new ArrayList<>();
        command.add(handle.info().command().orElseThrow());
        command.addAll(List.of(handle.info().arguments().orElseThrow()));
        return command;
    }

    /** As the launcher sets them (infra/local), with everything of its own where the first must not be disturbed. */
    private static Map<String, String> settings(Addresses stack, URI site, ConstantService service, Path folder) {
        return Map.of(
                "server.address", "127.0.0.1",
                "server.port", Integer.toString(site.getPort()),
                "spring.mongodb.uri", stack.mongo("bench-gateway"),
                "spring.lifecycle.timeout-per-shutdown-phase", "3s",
                "commonground.site.url", site.toString(),
                "commonground.identity.key-file",
                        folder.resolve("signing-key.jwk").toString(),
                "commonground.limits.bookings-per-minute", LocalStack.NO_LIMIT,
                "commonground.services.directory", stack.directory().toString(),
                "commonground.services.booking", "http://127.0.0.1:" + service.port());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
