package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.commonground.backing.Backing;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OutageTest {

    @Autowired
    private Api api;

    @Test
    void withoutKafkaBookingsGoOnAndTheirEventsFollowInOrder() {
        var event = anEvent().announced(api);
        List<String> ids = new ArrayList<>();
        Backing.kafka().stop();
        try {
            for (var i = 0; i < 10; i++) {
                var booked = api.book(event, party("guest" + i + "@example.org", 1));
                assertThat(booked.status()).isEqualTo(201);
                ids.add(booked.body().get("id").asString());
                assertThat(api.delete("/api/bookings/" + booked.manageToken()).status())
                        .isEqualTo(204);
            }
        } finally {
            Backing.kafka().start();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var rsvps = Topics.readAll("booking.rsvps");
            assertThat(ids)
                    .allSatisfy(id -> assertThat(rsvps)
                            .filteredOn(record -> record.key().equals(id))
                            .extracting(record -> Topics.header(record, "ce_type"))
                            .containsExactly("booking.confirmed", "booking.cancelled"));
        });
    }

    @Test
    void withoutMongoCallersHearSoInTimeAndTheRepeatIsOneBooking() {
        var event = anEvent().announced(api);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        Backing.mongo().stop();
        try {
            var asked = System.nanoTime();
            var away = api.book(event, party("patient@example.org", 2), key);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.type()).isEqualTo("/problems/service-unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
        } finally {
            Backing.mongo().start();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.book(event, party("patient@example.org", 2), key).status() == 201);
        assertThat(api.book(event, party("patient@example.org", 2), key).status())
                .isEqualTo(201);
        assertThat(taken(event)).isEqualTo(2);
    }

    @Test
    void anEventAnnouncedWhileMongoIsAwayIsBookableWhenItIsBack() {
        var event = anEvent();
        Backing.mongo().stop();
        try {
            event.announce(1);
        } finally {
            Backing.mongo().start();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.get("/api/events/" + event.id() + "/availability").status() == 200);
    }

    @Test
    void aBurstAcrossAnOutageLosesNoAcknowledgedBookingAndOversellsNothing() {
        var event = anEvent().withoutWaitingList().withCapacity(40).announced(api);
        var calls = new ArrayList<CompletableFuture<Api.Answer>>();
        try (var callers = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 120; i++) {
                var request = party("burst" + i + "@example.org", 1);
                calls.add(CompletableFuture.supplyAsync(() -> api.book(event, request), callers));
                if (i == 30) {
                    calls.getFirst().join();
                    Backing.mongo().stop();
                    Backing.mongo().start();
                }
            }
        }
        var acknowledged = calls.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() == 201)
                .toList();

        assertThat(acknowledged.size()).isLessThanOrEqualTo(40);
        assertThat(acknowledged)
                .allSatisfy(booked -> assertThat(api.get("/api/bookings/" + booked.manageToken())
                                .body()
                                .get("status")
                                .asString())
                        .isEqualTo("CONFIRMED"));
        assertThat(taken(event)).isBetween(acknowledged.size(), 40);
    }

    private int taken(String event) {
        return api.get("/api/events/" + event + "/availability")
                .body()
                .get("taken")
                .asInt();
    }
}
