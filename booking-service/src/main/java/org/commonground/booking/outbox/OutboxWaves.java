package org.commonground.booking.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * so that order per key holds whatever fails. What Kafka acknowledged is removed; what it did not stays.
 */
@Component
class OutboxWaves {

    /** What came of the oldest groups. */
    enum Sent {
        NOTHING,
        ALL,
        SOME_STAY
    }

    private static final Logger log = LoggerFactory.getLogger(OutboxWaves.class);
    private static final int GROUPS = 20;
    private static final String SOURCE = "booking-service";

    private final Outbox outbox;
    private final CloudEventSender sender;

    OutboxWaves(Outbox outbox, CloudEventSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    /** Sends the oldest groups, in as many waves as it takes. */
    Sent sendOldest() {
        var groups = outbox.oldest(GROUPS);
        if (groups.isEmpty()) {
            return Sent.NOTHING;
        }
        var waiting = groups.stream().flatMap(group -> group.entries().stream()).toList();
        var acknowledged = new HashSet<String>();
        var went = Sent.ALL;
        while (went == Sent.ALL && !waiting.isEmpty()) {
            went = sendWave(waiting, acknowledged);
            waiting = waiting.stream()
                    .filter(entry -> !acknowledged.contains(entry.id()))
                    .toList();
        }
        remove(groups, acknowledged);
        return went;
    }

    private void remove(List<OutboxGroup> groups, Set<String> acknowledged) {
        var whole = new ArrayList<OutboxGroup>();
        for (var group : groups) {
            var sent = group.entries().stream()
                    .map(OutboxEntry::id)
                    .filter(acknowledged::contains)
                    .toList();
            if (sent.size() == group.entries().size()) {
                whole.add(group);
            } else if (!sent.isEmpty()) {
                outbox.remove(group, sent);
            }
        }
        if (!whole.isEmpty()) {
            outbox.remove(whole);
        }
    }

    private Sent sendWave(List<OutboxEntry> waiting, Set<String> acknowledged) {
        var sent = new LinkedHashMap<String, CompletableFuture<?>>();
        firstOfEachSubject(waiting).forEach(entry -> sent.put(entry.id(), trySending(entry)));
        var before = acknowledged.size();
        sent.forEach((id, future) -> {
            try {
                future.join();
                acknowledged.add(id);
            } catch (CompletionException e) {
                log.debug("Kafka did not take {}", id, e);
            }
        });
        var taken = acknowledged.size() - before;
        if (taken < sent.size()) {
            log.warn("Kafka took {} of {} events; the others stay", taken, sent.size());
            return Sent.SOME_STAY;
        }
        return Sent.ALL;
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

    private static Collection<OutboxEntry> firstOfEachSubject(List<OutboxEntry> entries) {
        var earlier = BinaryOperator.minBy(Comparator.comparingLong(OutboxEntry::sequence));
        Map<String, OutboxEntry> first = new LinkedHashMap<>();
        entries.forEach(entry -> first.merge(entry.subject(), entry, earlier));
        return first.values();
    }
}
