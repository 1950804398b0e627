package org.commonground.local.child;

import java.io.IOException;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another main class and ends with the launcher, however that ends: the launcher holds the other end of standard
 * input, which the system closes when it dies.
 *
 * <p>Its class file is copied beside a service's classes, so that the jar stays what production runs.
 */
public final class RunsWithParent {

    /** Kafka and MongoDB went with the launcher, so that an orderly end may wait for them in vain. */
    private static final long PATIENCE_MILLIS = 2_000;

    private RunsWithParent() {}

    /** @param arguments the main class to run, then its arguments */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        // Ctrl-C goes to every process of the terminal; the launcher stops the services in their order.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Thread.ofPlatform().daemon().name("runs-with-parent").start(RunsWithParent::followParent);
        var main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void followParent() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; only the end matters
            }
        } catch (IOException gone) {
            System.err.println("The launcher is gone: " + gone);
        }
        Thread.ofPlatform().daemon().start(RunsWithParent::haltAfterPatience);
        System.exit(0);
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
