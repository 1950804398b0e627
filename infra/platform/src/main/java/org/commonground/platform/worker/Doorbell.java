package org.commonground.platform.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a worker of this process when there is something to do; ringing twice before it comes is ringing once. */
public final class Doorbell {

    private final Semaphore rung = new Semaphore(0);

    /** There is something to do. Losing a ring only costs time: workers also look by themselves. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits until it rings, or until the time is up. */
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
