package org.commonground.notification.delivery;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonground.platform.messaging.CloudEvent;
import org.commonground.platform.messaging.CloudEventSender;
import org.commonground.platform.mongo.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells on Kafka in which state each message is, from the stored states themselves: what is stored is marked as untold, and
 * the mark goes when Kafka has acknowledged. A state that was over before it could be told is left out.
 *
 * <p>In order for each message: ends are told before the jobs are looked at, and a job that has ended is not told of.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final int WAVE = 500;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final Deliveries deliveries;
    private final CloudEventSender sender;
    private final Lease lease;
    private final Clock clock;

    Telling(Backlog backlog, Deliveries deliveries, CloudEventSender sender, MongoDatabase database, Clock clock) {
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
        this.lease = new Lease("telling-of-deliveries", database, clock);
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        try {
            while (lease.isOurs() && wave()) {
                // until all is told
            }
        } catch (MongoException e) {
            log.warn("What became of messages cannot be told now: {}", e.getMessage());
        }
    }

    /** Whether there may be more. */
    private boolean wave() {
        var ends = deliveries.untold(WAVE);
        var goesOn = tell(ends, DeliveryChanged::of, deliveries::told);
        var open = goesOn ? backlog.untold(clock.instant().minus(A_WHILE), WAVE) : List.<Job>of();
        var ended = deliveries.endedOf(open);
        var waiting = open.stream().filter(job -> !ended.contains(job.id())).toList();
        return tell(waiting, DeliveryChanged::of, backlog::told)
                && goesOn
                && (ends.size() == WAVE || waiting.size() == WAVE);
    }

    /** Whether Kafka took all of them. */
    private <T> boolean tell(List<T> states, Function<T, CloudEvent> event, Consumer<List<T>> told) {
        Map<T, CompletableFuture<?>> sent = new LinkedHashMap<>();
        states.forEach(state -> sent.put(state, trySending(event.apply(state))));
        var taken = new ArrayList<T>();
        sent.forEach((state, acknowledgement) -> {
            try {
                acknowledgement.join();
                taken.add(state);
            } catch (CompletionException e) {
                log.debug("Kafka did not take {}", state, e);
            }
        });
        if (!taken.isEmpty()) {
            told.accept(taken);
        }
        if (taken.size() < states.size()) {
            log.warn(
                    "Kafka took what became of {} of {} messages; the others are told later",
                    taken.size(),
                    states.size());
        }
        return taken.size() == states.size();
    }

    /** A broker that is away makes sending itself fail, before there is a future. */
    private CompletableFuture<?> trySending(CloudEvent event) {
        try {
            return sender.send(DeliveryChanged.TOPIC, event);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
