package org.commonground.booking.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.time.Duration;
import java.util.List;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What the directory does to an event that people have booked. */
@ServiceTest
class ChangedEventTest {

    @Autowired
    private Api api;

    @Test
    void everyHolderHearsOnceOfAMoveAndOfACancellationAndBookingStops() {
        var event = anEvent().withCapacity(3);
        event.announced(api);
        var holder = api.book(event.id(), party("holder@example.org", 2));
        var waiting = api.book(event.id(), party("waiting@example.org", 2));
        var gone = api.book(event.id(), party("gone@example.org", 1));
        api.delete("/api/bookings/" + gone.manageToken());

        event.at("Another hall").announce(2);
        hears(holder, "MOVED");
        hears(waiting, "MOVED");
        event.withCapacity(3).announce(3);
        event.withStatus("CANCELLED").announce(4);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> api.book(event.id(), party("late@example.org", 1))
                        .type()
                        .equals("/problems/event-cancelled"));
        hears(holder, "MOVED", "CANCELLED");
        hears(waiting, "MOVED", "CANCELLED");
        hears(gone);
        assertThat(api.booking(holder.manageToken()).get("status").asString()).isEqualTo("CONFIRMED");
        event.withStatus("PUBLISHED").announce(5);
        hears(holder, "MOVED", "CANCELLED", "REINSTATED");
        assertThat(api.delete("/api/bookings/" + holder.manageToken()).status()).isEqualTo(204);
        assertThat(api.booking(waiting.manageToken()).get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aCrowdHearsInGroupsWithoutAnybodyLeftOut() {
        var event = anEvent().withCapacity(450);
        event.announced(api);
        var booked = Api.atOnce(450, i -> api.book(event.id(), party("crowd" + i + "@example.org", 1)));
        assertThat(booked).allMatch(answer -> answer.status() == 201);

        event.withStatus("POSTPONED").announce(2);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = Topics.readAll("booking.rsvps").stream()
                    .filter(record -> "booking.event-changed".equals(Topics.header(record, "ce_type")))
                    .filter(record -> new JsonMapper()
                            .readTree(record.value())
                            .get("eventId")
                            .asString()
                            .equals(event.id()))
                    .map(record -> String.valueOf(record.key()))
                    .toList();
            assertThat(told)
                    .hasSize(450)
                    .containsExactlyInAnyOrderElementsOf(booked.stream()
                            .map(answer -> answer.body().get("id").asString())
                            .toList());
        });
    }

    private static void hears(Api.Answer booked, String... reasons) {
        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id).stream()
                                .filter(record -> "booking.event-changed".equals(Topics.header(record, "ce_type")))
                                .map(record -> new JsonMapper()
                                        .readTree(record.value())
                                        .get("reason")
                                        .asString())
                                .toList())
                        .isEqualTo(List.of(reasons)));
    }
}
