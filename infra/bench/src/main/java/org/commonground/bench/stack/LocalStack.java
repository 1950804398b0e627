package org.commonground.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A local stack of our own, as {@code ./start} runs it, on free ports; it ends and is deleted with {@link #close()}. */
public final class LocalStack implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 200;
    private static final List<String> SERVICES =
            List.of("directory-service", "booking-service", "notification-service", "gateway");
    static final String NO_LIMIT = "100000000";

    private final Process process;
    private final MailSink mail;
    private final Path data;
    private final Addresses addresses;

    private LocalStack(Process process, MailSink mail, Path data, Addresses addresses) {
        this.process = process;
        this.mail = mail;
        this.data = data;
        this.addresses = addresses;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param root the repository with the built jars
     * @param data a folder for its data that nobody else uses
     */
    public static LocalStack start(Path root, Path data) throws IOException, InterruptedException {
        Path jar = root.resolve("infra/local/target/local.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: mvn -DskipTests package makes it");
        }
        Path console = data.resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(command(root, jar, data))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        // The services inherit the environment. All load comes from one address, which is more than a visitor may send.
        builder.environment().put("COMMONGROUND_LIMITS_BOOKINGSPERMINUTE", NO_LIMIT);
        MailSink mail = MailSink.start();
        builder.environment().put("SPRING_MAIL_HOST", "127.0.0.1");
        builder.environment().put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
        Process process = builder.start();
        try {
            Path file = data.resolve("stack/addresses.properties");
            Path run = data.resolve("stack/run");
            // after its first start it prepares the next one in the background, which would be measured with the rest
            awaitFiles(
                    process,
                    console,
                    Stream.concat(
                                    Stream.of(file),
                                    SERVICES.stream().map(service -> run.resolve(service + "/start.aot")))
                            .toList());
            return new LocalStack(process, mail, data, Addresses.read(file));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.destroy();
            mail.close();
            throw failed;
        }
    }

    private static void awaitFiles(Process process, Path console, List<Path> files)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!files.stream().allMatch(Files::exists)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("the stack did not start: " + Files.readString(console));
            }
        }
    }

    /** The launcher's options are those of {@code ./start}. */
    private static List<String> command(Path root, Path jar, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx1g",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcommonground.home=" + root,
                "-jar",
                jar.toString(),
                "--data=" + data.resolve("stack"),
                "--ports=free");
    }

    /** Where its mail goes. */
    public MailSink mail() {
        return mail;
    }

    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            mail.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot delete " + data, cause);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
