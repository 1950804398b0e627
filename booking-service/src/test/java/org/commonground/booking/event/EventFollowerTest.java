package org.commonground.booking.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.commonground.booking.support.AnEvent;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EventFollowerTest {

    @Autowired
    private Api api;

    @Test
    void aLargerRoomLetsMoreInAndAnOlderAnnouncementIsIgnored() {
        var event = anEvent().withCapacity(1);
        event.announced(api);
        event.withCapacity(5).announce(3);
        await().atMost(Duration.ofSeconds(10)).until(() -> api.placesLeft(event.id()) == 5);
        event.withCapacity(2).announce(2);
        event.withStatus("CANCELLED").withCapacity(5).announce(4);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        api.book(event.id(), party("a@example.org", 1)).type().endsWith("/event-cancelled"));
        assertThat(api.placesLeft(event.id())).isEqualTo(5);
    }

    @Test
    void aPoisonRecordGoesToTheDeadLetterTopicAndTheNextIsRead() {
        var poison = "not json".getBytes(StandardCharsets.UTF_8);
        var event = anEvent();
        Topics.write("directory.events", event.id(), poison, AnEvent.headers(event.id(), 1));
        Topics.write("directory.events", event.id(), poison, Map.of());

        event.announce(2);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        api.get("/api/events/" + event.id() + "/availability").status() == 200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.readAll("directory.events.booking-service.dead-letter"))
                        .filteredOn(record -> event.id().equals(record.key()))
                        .hasSize(2)
                        .allSatisfy(record -> assertThat(record.value()).isEqualTo(poison)));
    }

    /** FAULTS 6, our side. */
    @Test
    void announcementsThatComeThreeTimesAndOutOfOrderCountOnceAndTheNewestStands() {
        var event = anEvent().withCapacity(1);
        event.announced(api);
        var booked = api.book(event.id(), party("once@example.org", 1));
        var announcements = new ArrayList<Integer>();
        for (var sequence = 2; sequence <= 6; sequence++) {
            announcements.addAll(Collections.nCopies(3, sequence));
        }
        Collections.shuffle(announcements, new Random(7));
        for (var sequence : announcements) {
            event.withCapacity(10 * sequence)
                    .at(sequence == 6 ? "Another hall" : "Example hall")
                    .announce(sequence);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> api.placesLeft(event.id()) == 59);
        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
                        .extracting(record -> Topics.header(record, "ce_id"))
                        .containsExactly(id + ":1", id + ":2"));
        assertThat(api.placesLeft(event.id())).isEqualTo(59);
    }
}
