package org.commonground.booking.outbox;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BinaryOperator;
import org.commonground.platform.messaging.CloudEvent;
import org.commonground.platform.messaging.CloudEventSender;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to Kafka in waves: each wave has one event of a subject at most, the one with the lowest sequence,
 * so that order per key holds whatever fails. What Kafka acknowledged is removed; what it did not stays for the next wave.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int WAVE = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String SOURCE = "booking-service";

    private final Outbox outbox;
    private final CloudEventSender sender;
    private final Doorbell doorbell;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(Outbox outbox, CloudEventSender sender, Doorbell doorbell) {
        this.outbox = outbox;
        this.sender = sender;
        this.doorbell = doorbell;
    }

    private void carry() {
        while (running) {
            try {
                if (!sendOneWave()) {
                    doorbell.await(LOOK_AGAIN);
                }
            } catch (MongoException e) {
                log.warn("The outbox cannot be read or cleared, its events stay: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether everything that was tried went out and there may be more. */
    private boolean sendOneWave() throws InterruptedException {
        var wave = firstOfEachSubject(outbox.oldest(WAVE));
        var acknowledged = send(wave);
        if (!acknowledged.isEmpty()) {
            outbox.remove(acknowledged);
        }
        if (acknowledged.size() < wave.size()) {
            log.warn("Kafka took {} of {} events; the others stay", acknowledged.size(), wave.size());
            doorbell.await(LOOK_AGAIN);
        }
        return !wave.isEmpty() && running;
    }

    private List<String> send(List<OutboxEntry> wave) {
        var sent = new LinkedHashMap<String, CompletableFuture<?>>();
        for (var entry : wave) {
            sent.put(entry.id(), trySending(entry));
        }
        var acknowledged = new ArrayList<String>();
        sent.forEach((id, future) -> {
            try {
                future.join();
                acknowledged.add(id);
            } catch (CompletionException e) {
                log.debug("Kafka did not take {}", id, e);
            }
        });
        return acknowledged;
    }

    /** A broker that is away makes sending itself fail, before there is a future. */
    private CompletableFuture<?> trySending(OutboxEntry entry) {
        try {
            return sender.send(entry.topic(), event(entry));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CloudEvent event(OutboxEntry entry) {
        return new CloudEvent(
                entry.id(),
                SOURCE,
                entry.type(),
                entry.subject(),
                entry.sequence(),
                entry.time(),
                entry.data().getBytes(StandardCharsets.UTF_8));
    }

    private static List<OutboxEntry> firstOfEachSubject(List<OutboxEntry> entries) {
        var earlier = BinaryOperator.minBy(Comparator.comparingLong(OutboxEntry::sequence));
        Map<String, OutboxEntry> first = new LinkedHashMap<>();
        entries.forEach(entry -> first.merge(entry.subject(), entry, earlier));
        return List.copyOf(first.values());
    }

    private void pause() {
        try {
            doorbell.await(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::carry);
    }

    @Override
    public void stop() {
        running = false;
        doorbell.ring();
        var carrying = thread;
        if (carrying != null) {
            try {
                carrying.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
