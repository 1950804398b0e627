package org.commonground.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with Kafka, MongoDB and mail as they are and services that only say that they are ready. */
class LocalStackTest {

    private static final List<String> SERVICES =
            List.of("gateway", "directory-service", "booking-service", "notification-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeServices() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", FakeService.class.getName());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        for (String service : SERVICES) {
            Path jar = home.resolve(service).resolve("target").resolve(service + ".jar");
            Files.createDirectories(Objects.requireNonNull(jar.getParent()));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    InputStream source = Objects.requireNonNull(
                            FakeService.class.getClassLoader().getResourceAsStream(name))) {
                out.putNextEntry(new JarEntry("BOOT-INF/classes/" + name));
                source.transferTo(out);
            }
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void interruptedItStopsEverythingAndStartsAgain() throws Exception {
        Process launcher = launch();
        Properties addresses = awaitReady();
        assertThat(statusOf(addresses.getProperty("mailbox") + "/")).isEqualTo(200);
        List<ProcessHandle> services = services();

        Process second = launch();
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output(second))
                .hasSize(1)
                .first()
                .asString()
                .contains("is running on")
                .contains("--data=DIR");

        interrupt(launcher);
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(services).noneMatch(ProcessHandle::isAlive);
        assertThat(home.resolve("data/addresses.properties")).doesNotExist();

        launch();
        awaitReady();
    }

    @Test
    void servicesEndWithALauncherThatIsKilled() throws Exception {
        Process launcher = launch();
        awaitReady();
        List<ProcessHandle> services = services();
        launcher.destroyForcibly().waitFor();
        Awaitility.await()
                .atMost(Duration.ofSeconds(8))
                .until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aServiceThatDiesIsStartedAgain() throws Exception {
        launch();
        String booking = awaitReady().getProperty("booking");
        ProcessHandle first = service("booking-service");
        first.destroyForcibly();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> pid("booking-service") != first.pid()
                        && statusOf(booking + "/actuator/health/readiness") == 200);
        assertThat(Files.readAllLines(home.resolve("console-1.txt")))
                .anySatisfy(line -> assertThat(line)
                        .contains("booking-service ended with code")
                        .contains("booking-service.log"));
    }

    @Test
    void aMissingJarIsSaidInOneLine() throws Exception {
        Files.delete(home.resolve("gateway/target/gateway.jar"));
        Process launcher = launch();
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output(launcher))
                .last()
                .asString()
                .startsWith("Cannot start:")
                .contains("gateway.jar is missing");
    }

    private Process launch() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-Dcommonground.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "--ports=free",
                        "--data=" + home.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(
                        home.resolve("console-" + (started.size() + 1) + ".txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private Properties awaitReady() throws IOException {
        Path file = home.resolve("data/addresses.properties");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(file));
        Properties addresses = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            addresses.load(in);
        }
        return addresses;
    }

    private List<String> output(Process process) throws IOException {
        return Files.readAllLines(home.resolve("console-" + (started.indexOf(process) + 1) + ".txt"));
    }

    private List<ProcessHandle> services() {
        return SERVICES.stream().map(this::service).toList();
    }

    private ProcessHandle service(String name) {
        return ProcessHandle.of(pid(name)).orElseThrow();
    }

    private long pid(String service) {
        try {
            return Long.parseLong(Files.readString(home.resolve("data/run").resolve(service + ".pid"))
                    .strip());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    private static int statusOf(String address) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        }
    }
}
