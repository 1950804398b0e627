package org.commonground.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The one thing a person reads: short lines, written whole. */
public final class Console {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A line of progress with the time since the beginning. */
    public void done(String what) {
        say(String.format(Locale.ROOT, "  %6.1f s  %s", sinceBeginning().toMillis() / 1000.0, what));
    }

    Duration sinceBeginning() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
