package org.commonground.booking.outbox;

import java.nio.charset.StandardCharsets;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox in waves: each wave has one event of a subject at most, the one with the lowest sequence,
 * so that order per key holds whatever fails. What Kafka acknowledged is removed; what it did not stays for the next wave.
 */
@Component
class OutboxWaves {

    /** What came of a wave. */
    enum Sent {
        NOTHING,
        ALL,
        SOME_STAY
    }

    private static final Logger log = LoggerFactory.getLogger(OutboxWaves.class);
    private static final int WAVE = 1_000;
    private static final String SOURCE = "booking-service";

    private final Outbox outbox;
    private final CloudEventSender sender;

    OutboxWaves(Outbox outbox, CloudEventSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    Sent sendOne() {
        var wave = firstOfEachSubject(outbox.oldest(WAVE));
        var acknowledged = send(wave);
        if (!acknowledged.isEmpty()) {
            outbox.remove(acknowledged);
        }
        if (acknowledged.size() < wave.size()) {
            log.warn("Kafka took {} of {} events; the others stay", acknowledged.size(), wave.size());
            return Sent.SOME_STAY;
        }
        return wave.isEmpty() ? Sent.NOTHING : Sent.ALL;
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
}
