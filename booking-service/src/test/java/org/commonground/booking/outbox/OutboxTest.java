package org.commonground.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonground.backing.Backing;
import org.commonground.platform.worker.Doorbell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Instant TIME = Instant.parse("2026-11-24T16:00:00Z");

    private MongoClient client;
    private Outbox outbox;

    @BeforeEach
    void empty() {
        client = MongoClients.create(Backing.mongoUri("outbox"));
        client.getDatabase("outbox").drop();
        outbox = new Outbox(client.getDatabase("outbox"), new Doorbell());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyEventOfEveryGroupIsCounted() {
        assertThat(outbox.size()).isZero();
        outbox.add(group(1, "a", "b", "c"));
        outbox.add(group(2, "d"));
        assertThat(outbox.size()).isEqualTo(4);
    }

    @Test
    void aGroupThatIsWrittenAgainIsOneGroup() {
        outbox.add(group(1, "a", "b"));
        outbox.remove(group(1, "a", "b"), List.of("a"));
        outbox.add(group(1, "a", "b"));

        assertThat(outbox.oldest(10)).containsExactly(group(1, "b"));
    }

    @Test
    void whatKafkaDidNotTakeStaysAndKeepsItsPlace() {
        outbox.add(group(2, "d"));
        outbox.add(group(1, "a", "b", "c"));

        outbox.remove(group(1, "a", "b", "c"), List.of("a", "c"));
        assertThat(outbox.oldest(10)).containsExactly(group(1, "b"), group(2, "d"));

        outbox.remove(List.of(group(1, "b")));
        assertThat(outbox.oldest(10)).containsExactly(group(2, "d"));
    }

    private static OutboxGroup group(long version, String... ids) {
        var time = TIME.plus(Duration.ofSeconds(version));
        var entries = List.of(ids).stream()
                .map(id -> new OutboxEntry(id, "booking.rsvps", "booking.confirmed", id, 1, time, "{}"))
                .toList();
        return new OutboxGroup("event:" + version, time, version, entries);
    }
}
