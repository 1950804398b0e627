package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        assertThat(api.placesLeft(event)).isEqualTo(58);

        var link = "/api/bookings/" + booked.manageToken();
        assertThat(api.get(link).body().get("name").asString()).isEqualTo("Example Guest");
        assertThat(api.delete(link).status()).isEqualTo(204);
        assertThat(api.delete(link).status()).isEqualTo(204);
        assertThat(api.get(link).body().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(api.get(link).body().get("ended").asString()).isEqualTo("BY_HOLDER");
        assertThat(api.placesLeft(event)).isEqualTo(60);

        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly("booking.confirmed", "booking.cancelled"));
        assertThat(Topics.about("booking.rsvps", id))
                .extracting(record -> Topics.header(record, "ce_sequence"))
                .containsExactly("1", "2");
        assertThat(Topics.about("booking.rsvps", id).toString()
                        + new String(
                                Topics.about("booking.rsvps", id).getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain("holder@example.org", "Example Guest");
    }

    @Test
    void threeHundredAtOnceGetExactlySixtyPlaces() {
        var event = anEvent().withoutWaitingList().withCapacity(60).announced(api);

        var answers = Api.atOnce(300, i -> api.book(event, party("guest" + i + "@example.org", 1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(60);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(240)
                .allSatisfy(full -> {
                    assertThat(full.type()).endsWith("/event-full");
                    assertThat(full.contentType()).isEqualTo("application/problem+json");
                });
        assertThat(api.placesLeft(event)).isZero();
    }

    @Test
    void aPartyThatDoesNotFitIsToldHowManyPlacesAreLeft() {
        var event = anEvent().withoutWaitingList().withCapacity(3).announced(api);
        api.book(event, party("first@example.org", 2));

        var refused = api.book(event, party("second@example.org", 2));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("/problems/event-full");
        assertThat(refused.body().get("placesLeft").asInt()).isEqualTo(1);
        assertThat(refused.body().get("detail").asString()).isEqualTo("Only 1 place is left. Book 1 place.");
        assertThat(api.book(event, party("second@example.org", 1)).status()).isEqualTo(201);
    }

    @Test
    void aHolderTakesFewerOrMorePlacesWhileThereAreAny() {
        var event = anEvent().withoutWaitingList().withCapacity(6).announced(api);
        var booked = api.book(event, party("changes@example.org", 2));
        var link = "/api/bookings/" + booked.manageToken();

        assertThat(api.patch(link, "{\"places\":5}").body().get("places").asInt())
                .isEqualTo(5);
        assertThat(api.placesLeft(event)).isEqualTo(1);
        assertThat(api.patch(link, "{\"places\":1}").body().get("places").asInt())
                .isEqualTo(1);
        assertThat(api.placesLeft(event)).isEqualTo(5);
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
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
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
}
