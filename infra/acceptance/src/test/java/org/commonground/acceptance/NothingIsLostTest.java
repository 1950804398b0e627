package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.acceptance.FrontDoor.party;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.commonground.acceptance.FrontDoor.Answer;
import org.junit.jupiter.api.Test;

class NothingIsLostTest {

    private final LocalStack stack = LocalStack.shared();
    private final Partner partner = new Partner(stack);

    @Test
    void threeHundredRequestsAtOnceForSixtyPlacesConfirmExactlySixty() {
        var event = publishedAndBookable(60);

        List<Answer> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var visitor = new FrontDoor(stack.site());
            var calls = IntStream.range(0, 300)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> visitor.book(event, party("at-once-" + i + "@example.org", 1)), callers))
                    .toList();
            answers = calls.stream().map(CompletableFuture::join).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(60);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(full -> assertThat(full.type()).isEqualTo("/problems/event-full"));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> new FrontDoor(stack.site())
                                .get("/api/events/" + event)
                                .json()
                                .get("placesLeft")
                                .asInt()
                        == 0);
    }

    /** FAULTS: kill -9 of the whole local stack; neither the booking nor its e-mail is lost, nor is either doubled. */
    @Test
    void pullingThePlugRightAfterTheAnswerLosesNeitherTheBookingNorItsMail() {
        var event = publishedAndBookable(10);
        var email = "plug-" + UUID.randomUUID() + "@example.org";
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};

        var booked = new FrontDoor(stack.site()).book(event, party(email, 2), key);
        stack.kill();
        stack.start();

        assertThat(booked.status()).isEqualTo(201);
        var visitor = new FrontDoor(stack.site());
        var found = visitor.get("/api/bookings/" + booked.manageToken()).json();
        assertThat(found.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(found.get("reference")).isEqualTo(booked.json().get("reference"));
        var again = visitor.book(event, party(email, 2), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(booked.json().get("id"));
        assertThat(visitor.get("/api/events/" + event + "/availability")
                        .json()
                        .get("taken")
                        .asInt())
                .isEqualTo(2);
        assertThat(new Mailbox(stack, email).await(1).getFirst().text())
                .contains(booked.json().get("reference").asString());
        var id = booked.json().get("id").asString();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new Rsvps(stack).about(id))
                        .isNotEmpty()
                        .allSatisfy(record ->
                                assertThat(Rsvps.header(record, "ce_id")).isEqualTo(id + ":1")));
    }

    /** FAULTS 1. */
    @Test
    void aBurstThroughKillsLosesNothingOversellsNothingAndSaysEveryBookingOnce() {
        var places = 250;
        var event = publishedAndBookable(places);
        var burst = new Burst(stack, event);
        for (var kills = 0; kills < 2; kills++) {
            burst.ask(150, 60, stack::kill);
            stack.start();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            burst.ask(0, 0, () -> {});
            return burst.isAnswered();
        });

        var confirmed = burst.confirmed();
        assertThat(confirmed).hasSize(places);
        var visitor = new FrontDoor(stack.site());
        assertThat(confirmed)
                .allSatisfy(booked -> assertThat(visitor.get("/api/bookings/" + booked.manageToken())
                                .json()
                                .get("status")
                                .asString())
                        .isEqualTo("CONFIRMED"));
        assertThat(visitor.get("/api/events/" + event + "/availability")
                        .json()
                        .get("taken")
                        .asInt())
                .isEqualTo(places);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var said = new Rsvps(stack)
                    .all().stream()
                            .filter(record -> record.value().contains(event))
                            .filter(record -> "booking.confirmed".equals(Rsvps.header(record, "ce_type")))
                            .map(record -> Rsvps.header(record, "ce_id"))
                            .distinct()
                            .toList();
            assertThat(said)
                    .containsExactlyInAnyOrderElementsOf(confirmed.stream()
                            .map(booked -> booked.json().get("id").asString() + ":1")
                            .toList());
        });
    }

    @Test
    void anOrderlyRestartFindsEverythingAgain() {
        var event = publishedAndBookable(10);
        var visitor = new FrontDoor(stack.site());
        var booked = visitor.book(event, party("restart@example.org", 3));
        new Mailbox(stack, "restart@example.org").await(1);

        stack.stop();
        stack.start();

        var after = new FrontDoor(stack.site());
        assertThat(after.get("/api/bookings/" + booked.manageToken())
                        .json()
                        .get("places")
                        .asInt())
                .isEqualTo(3);
        assertThat(after.get("/api/events/" + event).json().get("placesLeft").asInt())
                .isEqualTo(7);
        assertThat(after.get("/api/events/good-relations").status()).isEqualTo(200);
        assertThat(new Mailbox(stack, "restart@example.org").read()).hasSize(1);
    }

    private String publishedAndBookable(int capacity) {
        var id = partner.publish("Example: " + UUID.randomUUID(), capacity)
                .json()
                .get("id")
                .asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> new FrontDoor(stack.site())
                                .get("/api/events/" + id + "/availability")
                                .status()
                        == 200);
        return id;
    }
}
