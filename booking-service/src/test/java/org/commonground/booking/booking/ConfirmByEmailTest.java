package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ConfirmByEmailTest {

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    @Test
    void aPlaceIsKeptUntilTheLinkInTheMailIsUsed() {
        var event = anEvent().with("confirmByEmail", true).withCapacity(2).announced(api);

        var held = api.book(event, party("to-confirm@example.org", 2));

        assertThat(held.status(201)).isEqualTo("HELD");
        assertThat(held.body().get("manageUrl").isNull()).isTrue();
        assertThat(Instant.parse(held.body().get("respondBy").asString()))
                .isBetween(Instant.now().plusSeconds(800), Instant.now().plusSeconds(900));
        assertThat(api.placesLeft(event)).isZero();
        var token = tokenInTheMail(held);
        assertThat(api.booking(token).get("status").asString()).isEqualTo("HELD");
        assertThat(api.accept(token).status(200)).isEqualTo("CONFIRMED");
        var id = held.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly("booking.held", "booking.confirmed"));
    }

    @Test
    void whatIsNotConfirmedInTimeGoesToOthersByItself() {
        var event = anEvent().with("confirmByEmail", true).withCapacity(1).announced(api);
        var held = api.book(event, party("too-late@example.org", 1));
        var waiting = api.book(event, party("next@example.org", 1));
        assertThat(waiting.status(201)).isEqualTo("WAITLISTED");
        var token = tokenInTheMail(held);
        // fifteen minutes later
        var past = Date.from(Instant.now().minusSeconds(1));
        database.getCollection("bookings")
                .updateOne(Filters.eq("_id", held.body().get("id").asString()), Updates.set("standing.until", past));
        database.getCollection("allocations")
                .updateOne(
                        Filters.eq("_id", event),
                        Updates.combine(Updates.set("agenda.wakeAt", past), Updates.inc("version", 1L)));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> api.booking(token).get("status").asString().equals("CANCELLED"));
        assertThat(api.booking(token).get("ended").asString()).isEqualTo("NOT_CONFIRMED_IN_TIME");

        assertThat(api.accept(token).type()).isEqualTo("/problems/offer-lapsed");
        // a place is never given to an address that nobody confirmed: it is offered
        assertThat(api.booking(tokenInTheMail(waiting)).get("status").asString())
                .isEqualTo("OFFERED");
    }

    /** The notification service learns the link, and nobody else. */
    private String tokenInTheMail(Api.Answer booked) {
        var body = new JsonMapper()
                .writeValueAsString(
                        Map.of("bookingIds", List.of(booked.body().get("id").asString())));
        var told = api.postText("/internal/contacts", body, Api.bearer(TestIssuer.service("notification-service")));
        var url = told.body().at("/items/0/manageUrl").asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
