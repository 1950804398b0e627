package org.commonground.acceptance;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The local stack as {@code ./start} runs it, on free ports and a data folder of its own. */
final class LocalStack {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(60);

    private static final class Shared {
        static final LocalStack STACK = startShared();

        private static LocalStack startShared() {
            var stack = new LocalStack();
            stack.start();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::discard));
            return stack;
        }
    }

    private final Path root = Path.of("").toAbsolutePath().getParent().getParent();
    private final Path data = temporaryFolder();
    private final Properties addresses = new Properties();
    private Process process;

    /** One for all tests of this JVM; whoever takes it down brings it up again. */
    static LocalStack shared() {
        return Shared.STACK;
    }

    void start() {
        var jar = root.resolve("infra/local/target/local.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: package the project first");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcommonground.home=" + root,
                "-jar",
                jar.toString(),
                "--data=" + data.resolve("stack"),
                "--ports=free");
        var console = data.resolve("console.log").toFile();
        var builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            Files.deleteIfExists(addressFile());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the stack is ready").atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the stack ended: " + Files.readString(console.toPath()));
            }
            return Files.exists(addressFile());
        });
        try (var file = Files.newBufferedReader(addressFile())) {
            addresses.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls the plug: every process at once, with no chance to tidy up. */
    void kill() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    /** What the mail server has taken for an address: the headers of each message, read from its files. */
    List<InternetHeaders> taken(String address) {
        var folder = data.resolve("stack/mail").resolve(URLEncoder.encode(address, StandardCharsets.UTF_8));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(LocalStack::headers)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetHeaders headers(Path file) {
        try (var source = Files.newInputStream(file)) {
            return new InternetHeaders(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends one service with no chance to tidy up; the stack starts it again. */
    void kill(String service) {
        try {
            var pid = Files.readString(data.resolve("stack/run/" + service + ".pid"));
            var handle = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("the stack did not stop within " + STOP);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discard() {
        if (process.isAlive()) {
            stop();
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String site() {
        return address("site");
    }

    /** An entry of the stack's address file, such as {@code kafka} or {@code demo.partner.token}. */
    String address(String name) {
        var address = addresses.getProperty(name);
        if (address == null) {
            throw new IllegalArgumentException("the stack tells no " + name);
        }
        return address;
    }

    private Path addressFile() {
        return data.resolve("stack/addresses.properties");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("common-ground-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
