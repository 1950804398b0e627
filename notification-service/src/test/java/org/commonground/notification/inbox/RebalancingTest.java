package org.commonground.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.commonground.backing.Backing;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** Fault 8: instances come and go, and never get to commit what they took. */
@ServiceTest
class RebalancingTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final int TIMES = 4;
    private static final Duration STAY = Duration.ofMillis(2_500);

    @Test
    void everyMessageIsSentOnceWhileConsumersRebalanceAgainAndAgain() {
        SampleEvent.announce(EVENT, 3);
        var addresses = new ArrayList<String>();
        for (var i = 0; i < TIMES; i++) {
            try (var passerBy =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                passerBy.subscribe(List.of("booking.rsvps"));
                var leaves = System.nanoTime() + STAY.toNanos();
                while (System.nanoTime() < leaves) {
                    passerBy.poll(Duration.ofMillis(100));
                    addresses.add(book());
                }
                assertThat(passerBy.assignment()).as("it took part").isNotEmpty();
            }
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(addresses)
                        .allSatisfy(address ->
                                assertThat(Backing.mail().receivedBy(address)).hasSize(1)));
    }

    private static String book() {
        var booking = SampleEvent.newBooking();
        var address = booking + "@example.org";
        BookingServiceStub.knows(booking, address, "CONFIRMED");
        SampleEvent.of("booking.confirmed", booking, 1).send();
        return address;
    }

    /** Another instance of the service, as the group sees it. */
    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", Backing.kafka().bootstrapServers(),
                "group.id", "notification-service",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest");
    }
}
