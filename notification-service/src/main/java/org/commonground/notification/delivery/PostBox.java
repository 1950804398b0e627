package org.commonground.notification.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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
        post(Map.of(id, letter));
    }

    /** Returns when the letters are stored durably, in one write; handing one in again changes nothing. */
    public void post(Map<JobId, Letter> letters) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var jobs = letters.entrySet().stream()
                .map(letter -> Job.queued(letter.getKey(), letter.getValue(), now))
                .toList();
        if (!jobs.isEmpty() && this.jobs.add(jobs)) {
            doorbell.ring();
        }
    }
}
