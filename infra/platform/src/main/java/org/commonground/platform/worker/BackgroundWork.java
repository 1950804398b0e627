package org.commonground.platform.worker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Work on a thread of its own from the moment that the service is up until it stops. A thread of the platform: what computes
 * for long would keep virtual ones from running.
 */
public abstract class BackgroundWork implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private volatile @Nullable Thread worker;

    /** @param name of the thread */
    protected BackgroundWork(String name) {
        this.name = name;
    }

    /** Goes on while {@link #isRunning}; being interrupted ends it too. */
    protected abstract void work() throws InterruptedException;

    /** Lets the thread notice that it is to stop; it then has five seconds. What must be finished says otherwise here. */
    protected void wake(Thread worker) {
        worker.interrupt();
    }

    @Override
    public final void start() {
        var fresh = Thread.ofPlatform().name(name).daemon().unstarted(this::begin);
        worker = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        var working = worker;
        worker = null;
        if (working == null) {
            return;
        }
        wake(working);
        try {
            working.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return worker != null;
    }

    private void begin() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
