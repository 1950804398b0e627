package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonground.backing.Backing;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OutageTest {

    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(30);
    private static final int CALLERS = 4;

    @Autowired
    private Api api;

    /** FAULTS 3. */
    @Test
    void halfAMinuteWithoutKafkaBookingsGoOnAndTheirEventsFollowInOrder() {
        var event = anEvent().announced(api);
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Backing.kafka().stop();
        try {
            var end = System.nanoTime() + WITHOUT_KAFKA.toNanos();
            Api.atOnce(CALLERS, caller -> {
                var last = bookedAndCancelled(event, caller, ids);
                while (System.nanoTime() < end) {
                    last = bookedAndCancelled(event, caller, ids);
                }
                return last;
            });
        } finally {
            Backing.kafka().start();
        }

        assertThat(ids).hasSizeGreaterThan(100);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var said = Topics.readAll("booking.rsvps").stream()
                            .filter(record -> ids.contains(record.key()))
                            .collect(Collectors.groupingBy(
                                    ConsumerRecord::key,
                                    Collectors.mapping(
                                            record -> Topics.header(record, "ce_type"),
                                            Collectors.toCollection(LinkedHashSet::new))));
                    assertThat(said).hasSameSizeAs(ids);
                    // perhaps more than once, but in their order
                    assertThat(said.values())
                            .allSatisfy(types ->
                                    assertThat(types).containsExactly("booking.confirmed", "booking.cancelled"));
                });
    }

    private Api.Answer bookedAndCancelled(String event, int caller, Set<String> ids) {
        var booked = api.book(event, party("guest" + caller + "@example.org", 1));
        assertThat(booked.status()).isEqualTo(201);
        ids.add(booked.body().get("id").asString());
        var cancelled = api.delete("/api/bookings/" + booked.manageToken());
        assertThat(cancelled.status()).isEqualTo(204);
        return cancelled;
    }

    @Test
    void withoutMongoCallersHearSoInTimeAndTheRepeatIsOneBooking() {
        var event = anEvent().announced(api);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        Backing.mongo().stop();
        try {
            var quickest = Duration.ofDays(1);
            // on a busy machine one of them may be slow
            for (var attempt = 0; attempt < 3; attempt++) {
                var asked = System.nanoTime();
                var away = api.book(event, party("patient@example.org", 2), key);
                var took = Duration.ofNanos(System.nanoTime() - asked);
                quickest = took.compareTo(quickest) < 0 ? took : quickest;
                assertThat(away.status()).isEqualTo(503);
                assertThat(away.type()).isEqualTo("/problems/service-unavailable");
                assertThat(away.header("Retry-After")).matches("[1-9][0-9]*");
            }
            assertThat(quickest).isLessThan(Duration.ofSeconds(2));
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
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
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
