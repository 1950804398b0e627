package org.commonground.notification.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonground.notification.event.EventId;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a message once more because somebody asks for it: at once, and when it had failed, from the beginning. */
@Component
class Retry {

    /** What came of asking. */
    enum Answer {
        TAKEN,
        UNKNOWN,
        /** It was sent, nobody needs it, or what it takes to send it is gone. */
        NOT_ANY_MORE
    }

    private final Jobs jobs;
    private final Backlog backlog;
    private final Deliveries deliveries;
    private final Doorbell doorbell;
    private final Clock clock;

    Retry(Jobs jobs, Backlog backlog, Deliveries deliveries, Doorbell doorbell, Clock clock) {
        this.jobs = jobs;
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** @param event that the message must be about; null for any */
    Answer retry(JobId id, @Nullable EventId event) {
        var job = backlog.find(id);
        if (job.isPresent()) {
            return isAbout(event, job.get()) ? hurry(id) : Answer.UNKNOWN;
        }
        return deliveries
                .find(id)
                .filter(delivery -> event == null || event.equals(delivery.eventId()))
                .map(this::again)
                .orElse(Answer.UNKNOWN);
    }

    private static boolean isAbout(@Nullable EventId event, Job job) {
        return event == null || (job.letter() instanceof Letter.ToGuest letter && event.equals(letter.eventId()));
    }

    private Answer hurry(JobId id) {
        backlog.hurry(id, clock.instant());
        doorbell.ring();
        return Answer.TAKEN;
    }

    /** The job first: should we crash before the end is removed, it does not count against a job that is younger. */
    private Answer again(Delivery ended) {
        var letter = ended.again();
        if (letter.isEmpty()) {
            return Answer.NOT_ANY_MORE;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jobs.add(List.of(Job.again(ended.id(), letter.get(), ended.number() + 1, now)));
        deliveries.remove(ended);
        doorbell.ring();
        return Answer.TAKEN;
    }
}
