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
    private static final int TIMES = 3;
    private static final Duration STAY = Duration.ofSeconds(5);

    @Test
    void everyMessageIsSentOnceWhileConsumersRebalanceAgainAndAgain() {
        SampleEvent.announce(EVENT, 3);
        var addresses = new ArrayList<String>();
        for (var i = 0; i < TIMES; i++) {
            try (var passerBy =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                passerBy.subscribe(List.of("booking.rsvps"));
                var leaves = System.nanoTime() + STAY.toNanos();
                var tookPart = false;
                while (System.nanoTime() < leaves) {
                    passerBy.poll(Duration.ofMillis(200));
                    tookPart |= !passerBy.assignment().isEmpty();
                    addresses.add(book());
                }
                assertThat(tookPart).as("it took part").isTrue();
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
