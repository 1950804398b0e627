package org.commonground.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Doorbell doorbell = new Doorbell();

    /** Waits for an hour, unless it is told to stop. */
    private class Waiting extends BackgroundWork {

        Waiting() {
            super("waiting");
        }

        @Override
        protected void work() throws InterruptedException {
            begun.countDown();
            try {
                while (isRunning()) {
                    doorbell.await(AN_HOUR);
                }
            } finally {
                ended.countDown();
            }
        }
    }

    @Test
    void whatWaitsIsInterruptedAndHasEndedWhenItIsStopped() throws Exception {
        stops(new Waiting());
    }

    @Test
    void whatMustBeFinishedIsWokenInstead() throws Exception {
        stops(new Waiting() {
            @Override
            protected void wake(Thread worker) {
                doorbell.ring();
            }
        });
    }

    @Test
    void whatWasNeverStartedStopsToo() {
        var work = new Waiting();
        work.stop();
        assertThat(work.isRunning()).isFalse();
    }

    private void stops(BackgroundWork work) throws InterruptedException {
        work.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.isRunning()).isTrue();
        work.stop();
        assertThat(ended.getCount()).isZero();
        assertThat(work.isRunning()).isFalse();
    }
}
