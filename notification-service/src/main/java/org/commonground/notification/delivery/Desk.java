package org.commonground.notification.delivery;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the books of the work: which jobs this instance has in hand, and how each try ended.
 *
 * <p>A job ends by its delivery being written first and itself being removed after. Between the two, and whenever an
 * event is heard again later, the written delivery tells that there is nothing left to send.
 */
@Component
class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int RENEW_SECONDS = 5;
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final Deliveries deliveries;
    private final DeliveryProperties properties;
    private final Clock clock;
    private final Set<JobId> inHand = ConcurrentHashMap.newKeySet();

    Desk(Jobs jobs, Deliveries deliveries, DeliveryProperties properties, Clock clock) {
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    /** Jobs that are due and now this instance's, as many as there is room for. */
    List<Job> take(Room room, Set<DomainKey> resting) {
        var now = now();
        var claimed = jobs.claim(room, resting, now, now.plus(properties.lease()));
        var ended = deliveries.endedOf(claimed);
        if (!ended.isEmpty()) {
            jobs.remove(ended);
        }
        // after an outage of the database a job's lease may have run out while it is still in our hand
        return claimed.stream()
                .filter(job -> !ended.contains(job.id()) && inHand.add(job.id()))
                .toList();
    }

    /** Returns when it is written down: a message that the mail server has must not be sent again. */
    void settle(Job job, Outcome outcome) throws InterruptedException {
        var next = job.after(outcome, now(), properties.pauses());
        while (!written(next)) {
            TimeUnit.NANOSECONDS.sleep(DATABASE_PAUSE.toNanos());
        }
        inHand.remove(job.id());
    }

    private boolean written(Job.Next next) {
        try {
            switch (next) {
                case Job.Next.Again(var job) -> {
                    log.info("Message {} waits until {}: {}", job.id().value(), job.notBefore(), job.reason());
                    jobs.putBack(job);
                }
                case Job.Next.Later(var job) -> {
                    log.debug("Message {} is not tried: {}", job.id().value(), job.reason());
                    jobs.putBackUntried(job);
                }
                case Job.Next.Ended(var delivery) -> {
                    deliveries.record(delivery);
                    jobs.remove(Set.of(delivery.id()));
                    log.info("Message {} is {}", delivery.id().value(), ending(delivery));
                }
            }
            return true;
        } catch (MongoException e) {
            log.warn("How a message ended cannot be written down, trying again: {}", e.getMessage());
            return false;
        }
    }

    private static String ending(Delivery delivery) {
        return delivery.reason() == null
                ? delivery.state().name()
                : delivery.state().name() + ": " + delivery.reason();
    }

    @Scheduled(fixedDelay = RENEW_SECONDS, timeUnit = TimeUnit.SECONDS)
    void renew() {
        if (!inHand.isEmpty()) {
            jobs.renew(Set.copyOf(inHand), now().plus(properties.lease()));
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        deliveries.forget(now().minus(properties.keepEnded()));
    }

    private Instant now() {
        return clock.instant();
    }
}
