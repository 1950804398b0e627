package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OnceOnlyTest {

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    @Test
    void theSameIdempotencyKeyIsOneBookingAndOneAnswer() {
        var event = anEvent().announced(api);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        var request = party("same@example.org", 2);

        var answers = Api.atOnce(10, i -> api.book(event, request, key));

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
        assertThat(api.placesLeft(event)).isEqualTo(58);
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
        assertThat(api.placesLeft(event)).isEqualTo(58);
        assertThat(api.delete("/api/bookings/" + third.manageToken()).status()).isEqualTo(204);
        assertThat(api.placesLeft(event)).isEqualTo(58);
        var id = first.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly("booking.confirmed", "booking.repeated"));

        api.delete("/api/bookings/" + first.manageToken());
        assertThat(api.book(event, party("twice@example.org", 1)).status()).isEqualTo(201);
        assertThat(api.placesLeft(event)).isEqualTo(59);
    }

    /** FAULTS 2: the service ended after the decision, before the booking said so. */
    @Test
    void theRepeatOfARequestThatWasDecidedButNotAnsweredIsNotToldThatItsOwnPlaceIsGone() {
        var event = anEvent().withCapacity(1).withoutWaitingList().announced(api);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        var request = party("unanswered@example.org", 1);
        var id = api.book(event, request, key).body().get("id").asString();
        var standing = new Document("state", "CONFIRMED")
                .append("sequence", 1L)
                .append("places", 1)
                .append("waitingFor", 0)
                .append("number", 0L);
        var decision = new Document("booking", id)
                .append("kind", "CONFIRMED")
                .append("before", "UNDECIDED")
                .append("after", standing);
        database.getCollection("bookings")
                .updateOne(eq("_id", id), combine(set("standing.state", "UNDECIDED"), set("standing.sequence", 0L)));
        database.getCollection("allocations")
                .updateOne(eq("_id", event), combine(set("journal.decisions", List.of(decision)), inc("version", 1L)));

        var again = api.book(event, request, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("id").asString()).isEqualTo(id);
        assertThat(api.placesLeft(event)).isZero();
    }
}
