package org.commonground.notification.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.commonground.platform.worker.Doorbell;
import org.springframework.stereotype.Component;

/** Where letters are handed in. */
@Component
public class PostBox {

    private final Jobs jobs;
    private final Doorbell doorbell;
    private final Clock clock;

    PostBox(Jobs jobs, Doorbell doorbell, Clock clock) {
        this.jobs = jobs;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Returns when the letter is stored durably; handing it in again changes nothing. */
    public void post(JobId id, Letter letter) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (jobs.add(Job.queued(id, letter, now))) {
            doorbell.ring();
        }
    }
}
