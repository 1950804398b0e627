package org.commonground.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.commonground.backing.Backing;
import org.commonground.platform.mongo.Lease;
import org.junit.jupiter.api.Test;

class RelayLeaseTest {

    private Instant now = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void oneInstanceCarriesUntilItGivesUpOrIsGone() {
        InstantSource time = () -> now;
        var clock = time.withZone(ZoneOffset.UTC);
        try (var client = MongoClients.create(Backing.mongoUri("lease"))) {
            var first = new Lease("outbox-relay", client.getDatabase("lease"), clock);
            var second = new Lease("outbox-relay", client.getDatabase("lease"), clock);

            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isFalse();
            first.close();
            assertThat(second.isOurs()).isTrue();
            assertThat(first.isOurs()).isFalse();
            now = now.plusSeconds(4);
            assertThat(second.isOurs()).isTrue();
            assertThat(first.isOurs()).isFalse();
            now = now.plusSeconds(6);
            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isFalse();
        }
    }
}
