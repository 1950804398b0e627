package org.commonground.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.commonground.backing.Ports;
import org.commonground.local.replay.Replay;
import org.commonground.local.replay.ReplayRequest;
import org.slf4j.LoggerFactory;

/** The program behind {@code ./start}. */
public final class Launcher {

    private static final String REPLAY = "replay";
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(REPLAY)) {
            replay(List.of(arguments).subList(1, arguments.length));
            return;
        }
        try {
            Options options = Options.parse(List.of(arguments), System.getenv(), Ports::free);
            if (options.help()) {
                System.out.print(Options.USAGE);
                return;
            }
            run(options);
        } catch (CannotStart cause) {
            fail(String.valueOf(cause.getMessage()));
        }
    }

    private static void replay(List<String> arguments) throws InterruptedException {
        try {
            new Replay(ReplayRequest.parse(arguments), System.out::println).run();
        } catch (IllegalArgumentException | IllegalStateException | KafkaException cause) {
            System.err.println("Cannot replay: " + cause.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws InterruptedException {
        DataFolder data = DataFolder.open(options.data());
        List<String> conflicts = conflicts(options.addresses(), new AddressFile(options.data()).wasLeftBehind());
        if (!conflicts.isEmpty()) {
            throw new CannotStart(String.join("; ", conflicts));
        }
        if (options.fresh()) {
            data.empty();
        }
        // Read by logback.xml, so before anything logs.
        System.setProperty("commonground.logs", data.folder("logs").toString());
        Console console = new Console(System.out);
        console.say("Common Ground starts on " + options.data());
        Stack stack = new Stack(home(), data, options.addresses(), console);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stack::stop));
        try {
            stack.start();
        } catch (CannotStart known) {
            throw known;
        } catch (RuntimeException unexpected) {
            LoggerFactory.getLogger(Launcher.class).error("Cannot start", unexpected);
            throw new CannotStart(
                    unexpected.getMessage() + " (" + data.folder("logs").resolve("backing.log") + " says more)",
                    unexpected);
        }
        new CountDownLatch(1).await();
    }

    /** After a kill the last services need a moment to end. */
    private static List<String> conflicts(Addresses addresses, boolean afterKill) throws InterruptedException {
        long deadline = System.nanoTime() + (afterKill ? LONGEST_END.toNanos() : 0);
        List<String> conflicts = addresses.conflicts(Ports::isFree);
        while (!conflicts.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
            conflicts = addresses.conflicts(Ports::isFree);
        }
        return conflicts;
    }

    /** The repository's root: told by ./start, else found from this jar's place in infra/local/target. */
    private static Path home() {
        String told = System.getProperty("commonground.home");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        Path jar =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
        return jar.endsWith(Path.of("infra", "local", "target", "local.jar"))
                ? jar.resolve("../../../..").normalize()
                : Path.of("").toAbsolutePath();
    }

    private static void fail(String line) {
        System.err.println("Cannot start: " + line);
        System.exit(1);
    }
}
