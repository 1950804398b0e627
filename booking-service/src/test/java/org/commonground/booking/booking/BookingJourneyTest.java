package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonground.booking.support.AnEvent;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.commonground.booking.support.TestIssuer;
import org.commonground.booking.support.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class BookingJourneyTest {

    @Autowired
    private Api api;

    @Test
    void aBookingIsConfirmedManagedAndCancelledByItsLink() {
        var event = anEvent().announced(api);

        var booked = api.book(event, party("holder@example.org", 2));

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.body().get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(booked.body().get("places").asInt()).isEqualTo(2);
        assertThat(booked.body().get("reference").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(placesLeft(event)).isEqualTo(58);

        var link = "/api/bookings/" + booked.manageToken();
        assertThat(api.get(link).body().get("name").asString()).isEqualTo("Example Guest");
        assertThat(api.delete(link).status()).isEqualTo(204);
        assertThat(api.delete(link).status()).isEqualTo(204);
        assertThat(api.get(link).body().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(placesLeft(event)).isEqualTo(60);

        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(rsvpsOf(id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly("booking.confirmed", "booking.cancelled"));
        assertThat(rsvpsOf(id))
                .extracting(record -> Topics.header(record, "ce_sequence"))
                .containsExactly("1", "2");
        assertThat(rsvpsOf(id).toString() + new String(rsvpsOf(id).getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain("holder@example.org", "Example Guest");
    }

    @Test
    void threeHundredAtOnceGetExactlySixtyPlaces() {
        var event = anEvent().withCapacity(60).announced(api);

        var answers = atOnce(300, i -> api.book(event, party("guest" + i + "@example.org", 1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(60);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(240)
                .allSatisfy(full -> {
                    assertThat(full.type()).endsWith("/event-full");
                    assertThat(full.contentType()).isEqualTo("application/problem+json");
                });
        assertThat(placesLeft(event)).isZero();
    }

    @Test
    void aPartyThatDoesNotFitIsToldHowManyPlacesAreLeft() {
        var event = anEvent().withCapacity(3).announced(api);
        api.book(event, party("first@example.org", 2));

        var refused = api.book(event, party("second@example.org", 2));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("/problems/event-full");
        assertThat(refused.body().get("placesLeft").asInt()).isEqualTo(1);
        assertThat(refused.body().get("detail").asString()).isEqualTo("Only 1 place is left. Book 1 place.");
        assertThat(api.book(event, party("second@example.org", 1)).status()).isEqualTo(201);
    }

    @Test
    void theSameIdempotencyKeyIsOneBookingAndOneAnswer() {
        var event = anEvent().announced(api);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        var request = party("same@example.org", 2);

        var answers = atOnce(10, i -> api.book(event, request, key));

        // a repeat in the very moment of the first may be told to ask again; nobody gets a second booking
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        var booked = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(booked).isNotEmpty();
        assertThat(booked)
                .extracting(Answer::manageToken)
                .containsOnly(booked.getFirst().manageToken());
        assertThat(api.book(event, request, key).body())
                .isEqualTo(booked.getFirst().body());
        assertThat(api.book(event, party("same@example.org", 1), key).type())
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(placesLeft(event)).isEqualTo(58);
    }

    @Test
    void aRepeatedAddressIsAnsweredLikeAnyOtherTakesNoPlacesAndTellsItsHolderOnce() {
        var event = anEvent().announced(api);
        var first = api.book(event, party("Twice@Example.org", 2));

        var second = api.book(event, party("twice@example.org", 3));
        var third = api.book(event, party("twice@example.org", 3));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().propertyNames()).isEqualTo(first.body().propertyNames());
        assertThat(second.body().get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(second.body().get("id")).isNotEqualTo(first.body().get("id"));
        assertThat(api.get("/api/bookings/" + second.manageToken()).status()).isEqualTo(200);
        assertThat(placesLeft(event)).isEqualTo(58);
        assertThat(api.delete("/api/bookings/" + third.manageToken()).status()).isEqualTo(204);
        assertThat(placesLeft(event)).isEqualTo(58);
        var id = first.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(rsvpsOf(id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly("booking.confirmed", "booking.repeated"));

        api.delete("/api/bookings/" + first.manageToken());
        assertThat(api.book(event, party("twice@example.org", 1)).status()).isEqualTo(201);
        assertThat(placesLeft(event)).isEqualTo(59);
    }

    @Test
    void aHolderTakesFewerOrMorePlacesWhileThereAreAny() {
        var event = anEvent().withCapacity(6).announced(api);
        var booked = api.book(event, party("changes@example.org", 2));
        var link = "/api/bookings/" + booked.manageToken();

        assertThat(api.patch(link, "{\"places\":5}").body().get("places").asInt())
                .isEqualTo(5);
        assertThat(placesLeft(event)).isEqualTo(1);
        assertThat(api.patch(link, "{\"places\":1}").body().get("places").asInt())
                .isEqualTo(1);
        assertThat(placesLeft(event)).isEqualTo(5);
        assertThat(api.book(event, party("other@example.org", 3)).status()).isEqualTo(201);
        var full = api.patch(link, "{\"places\":4}");
        assertThat(full.type()).isEqualTo("/problems/event-full");
        assertThat(full.body().get("placesLeft").asInt()).isEqualTo(2);
        assertThat(api.patch(link, "{\"places\":7}").status()).isEqualTo(400);
        assertThat(api.patch(link, "{\"places\":0}").status()).isEqualTo(400);
        assertThat(api.patch("/api/bookings/unknown", "{\"places\":1}").status())
                .isEqualTo(404);
        api.delete(link);
        assertThat(api.patch(link, "{\"places\":1}").type()).isEqualTo("/problems/booking-cancelled");
        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(rsvpsOf(id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly(
                                "booking.confirmed", "booking.changed", "booking.changed", "booking.cancelled"));
    }

    @Test
    void whatCannotBeBookedSaysWhy() {
        assertThat(api.book("no-such-event", party("a@example.org", 1)).type()).isEqualTo("/problems/event-not-found");
        assertThat(api.book("$ne", party("a@example.org", 1)).status()).isEqualTo(404);
        var past = anEvent().startingIn(Duration.ofHours(-1)).announced(api);
        assertThat(api.book(past, party("a@example.org", 1)).type()).isEqualTo("/problems/event-past");
        var early = anEvent().opening(Instant.now().plusSeconds(3600)).announced(api);
        assertThat(api.book(early, party("a@example.org", 1)).type()).isEqualTo("/problems/booking-not-open");
        var late = anEvent().closing(Instant.now().minusSeconds(60)).announced(api);
        assertThat(api.book(late, party("a@example.org", 1)).type()).isEqualTo("/problems/booking-closed");
    }

    @Test
    void aLargerRoomLetsMoreInAndAnOlderAnnouncementIsIgnored() {
        var event = anEvent().withCapacity(1);
        event.announced(api);
        event.withCapacity(5).announce(3);
        await().atMost(Duration.ofSeconds(10)).until(() -> placesLeft(event.id()) == 5);
        event.withCapacity(2).announce(2);
        event.withStatus("CANCELLED").withCapacity(5).announce(4);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        api.book(event.id(), party("a@example.org", 1)).type().endsWith("/event-cancelled"));
        assertThat(placesLeft(event.id())).isEqualTo(5);
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

    @Test
    void onlyTheNotificationServiceLearnsAddresses() {
        var event = anEvent().announced(api);
        var id = api.book(event, party("private@example.org", 1))
                .body()
                .get("id")
                .asString();
        var body = new JsonMapper()
                .writeValueAsString(
                        Map.of("bookingIds", List.of(id, UUID.randomUUID().toString())));

        var told = api.postText("/internal/contacts", body, bearer(TestIssuer.service("notification-service")));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().get("items")).hasSize(1);
        assertThat(told.body().at("/items/0/email").asString()).isEqualTo("private@example.org");
        assertThat(api.postText("/internal/contacts", body).status()).isEqualTo(401);
        assertThat(api.postText("/internal/contacts", body, bearer("forged")).status())
                .isEqualTo(401);
        assertThat(api.postText("/internal/contacts", body, bearer(TestIssuer.organiserOf("talk-for-a-change")))
                        .status())
                .isEqualTo(403);
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private int placesLeft(String event) {
        return api.get("/api/events/" + event + "/availability")
                .body()
                .get("placesLeft")
                .asInt();
    }

    private static List<ConsumerRecord<String, byte[]>> rsvpsOf(String booking) {
        return Topics.readAll("booking.rsvps").stream()
                .filter(record -> record.key().equals(booking))
                .toList();
    }

    private static List<Answer> atOnce(int callers, IntFunction<Answer> call) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, callers)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), executor))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }
}
