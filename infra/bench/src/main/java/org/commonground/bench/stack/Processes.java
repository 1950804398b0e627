package org.commonground.bench.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.bench.load.Witness;

/** The stack's processes and this one: who uses the processors. */
public final class Processes {

    private static final String BENCH = "load generator";
    private static final String STORES = "stores (MongoDB, Kafka)";
    private static final String PACKAGES = "org.commonground.";
    private static final String LAUNCHER = PACKAGES + "local.";

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final double QUIET_CORES = 0.2;
    private static final int QUIET_LOOKS = 2;

    private final ProcessHandle launcher;

    public Processes(Addresses stack) {
        this.launcher = stack.launcher();
    }

    /** Processor time in seconds since each process began. */
    private Map<String, Double> used() {
        Map<String, Double> used = Stream.concat(
                        launcher.children(), ProcessHandle.current().children())
                .filter(process -> !process.equals(launcher))
                .collect(Collectors.toMap(Processes::nameOf, Processes::seconds, Double::sum, TreeMap::new));
        used.put(STORES, seconds(launcher));
        used.put(BENCH, seconds(ProcessHandle.current()));
        return used;
    }

    /** A service's name: the package of its main class. */
    static String nameOf(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.stream()
                .filter(argument -> argument.startsWith(PACKAGES) && !argument.startsWith(LAUNCHER))
                .map(argument -> argument.substring(PACKAGES.length(), argument.lastIndexOf('.')))
                .findFirst()
                .orElse("others");
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    /** Measures how many processors each process keeps busy. */
    public Use use() {
        return new Use();
    }

    /** Between the window's beginning and its end. */
    public final class Use implements Witness {

        private Map<String, Double> before = Map.of();
        private Map<String, Double> cores = Map.of();
        private long since;

        @Override
        public void opens() {
            before = used();
            since = System.nanoTime();
        }

        @Override
        public void closes() {
            double seconds = (System.nanoTime() - since) / 1e9;
            Map<String, Double> after = used();
            Map<String, Double> share = new TreeMap<>();
            after.forEach((name, time) -> share.put(name, (time - before.getOrDefault(name, time)) / seconds));
            cores = share;
        }

        /** Processors in use on average: 1.5 is one and a half of them. */
        public Map<String, Double> cores() {
            return cores;
        }
    }

    /**
     * Waits until the stack has done what the load before left it to do (Kafka, mail), so that it does not weigh on the
     * next.
     *
     * @return false when it is still at work after the longest wait
     */
    public boolean awaitQuiet(Duration longestWait) throws InterruptedException {
        long deadline = System.nanoTime() + longestWait.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Use look = use();
            look.opens();
            Thread.sleep(LOOK);
            look.closes();
            double busy = look.cores().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            quiet = busy < QUIET_CORES ? quiet + 1 : 0;
        }
        return true;
    }
}
