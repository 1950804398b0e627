package org.commonground.local.service;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.local.child.RunsWithParent;

/** How a service is called up: the JVM's options, its class path, and what an earlier start left to make this one quick. */
record ServiceCommand(Service service, UnpackedJar unpacked, Path cache) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

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

    /** Whoever must keep up with a rush warms up to full speed, and has room for all that is under way in it. */
    private static final List<String> FAST = List.of("-Xmx512m", "-XX:ReservedCodeCacheSize=96m");

    private static final Path NICE = Path.of("/usr/bin/nice");

    static ServiceCommand of(Service service, Path run) throws IOException {
        Path folder = run.resolve(service.name());
        return new ServiceCommand(service, UnpackedJar.of(service.jar(), folder), folder.resolve("start.aot"));
    }

    /** The command that serves. */
    List<String> running() {
        List<String> options = new ArrayList<>();
        if (isRehearsed()) {
            // a cache that does not fit this JVM is left aside by it
            options.add("-XX:AOTCache=" + cache);
            options.add("-Xlog:aot=off,cds=off");
        }
        return command(List.of(), options);
    }

    /** The command that starts, notes into the file what starting took, and ends before it serves. */
    List<String> rehearsing(Path notes) {
        List<String> last = Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "19") : List.of();
        return command(
                last,
                List.of("-XX:AOTCacheOutput=" + notes, "-Xlog:aot=off,cds=off", "-Dspring.context.exit=onRefresh"));
    }

    boolean isRehearsed() {
        return Files.exists(cache);
    }

    private List<String> command(List<String> prefix, List<String> options) {
        List<String> command = new ArrayList<>(prefix);
        command.add(JAVA);
        command.addAll(JVM);
        command.addAll(service.urgency() == Service.Urgency.RUSH ? FAST : QUICK);
        command.addAll(options);
        command.addAll(List.of(unpacked.classPath(), RunsWithParent.class.getName(), unpacked.mainClass()));
        return command;
    }

    /** A process of this service that runs the command and adds what it says to the log. */
    ProcessBuilder process(List<String> command, Path run, Path log) {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(run.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // One JSON value keeps every key as it is, and secrets out of the list of processes.
        process.environment()
                .put("SPRING_APPLICATION_JSON", JSONObjectUtils.toJSONString(Map.copyOf(service.settings())));
        process.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return process;
    }
}
