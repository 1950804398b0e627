package org.commonground.directory.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the publisher of this process that there is something to publish; losing it only costs time. */
@Component
public final class WriteSignal {

    private final Semaphore writes = new Semaphore(0);

    public void wake() {
        writes.release();
    }

    /** Waits for a write since the last call, or for as long as given. */
    void await(Duration atMost) throws InterruptedException {
        if (writes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            writes.drainPermits();
        }
    }
}
