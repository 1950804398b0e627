package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.time.Duration;
import java.time.Instant;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WaitingListTest {

    @Autowired
    private Api api;

    @Test
    void aPartyThatDoesNotFitWaitsSeesItsPlaceAndIsGivenAFreedBlock() {
        var event = anEvent().withCapacity(4).announced(api);
        var first = book(event, "first", 4);
        var second = book(event, "second", 3);
        var third = book(event, "third", 2);

        assertThat(second.status(201)).isEqualTo("WAITLISTED");
        assertThat(second.body().get("position").asInt()).isEqualTo(1);
        assertThat(third.body().get("position").asInt()).isEqualTo(2);
        var availability = api.get("/api/events/" + event + "/availability").body();
        assertThat(availability.get("waiting").asInt()).isEqualTo(2);
        assertThat(availability.get("reason").asString()).isEqualTo("FULL");
        assertThat(availability.get("waitingList").asBoolean()).isTrue();

        api.patch(link(first), "{\"places\":2}");

        assertThat(api.booking(third.manageToken()).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(api.booking(second.manageToken()).get("position").asInt()).isEqualTo(1);
        saysOf(third, "booking.waitlisted", "booking.confirmed");
        assertThat(api.delete(link(second)).status()).isEqualTo(204);
        saysOf(second, "booking.waitlisted", "booking.cancelled");
        assertThat(api.placesLeft(event)).isZero();
    }

    @Test
    void aWaitingPartyMayBecomeSmallerButNotLarger() {
        var event = anEvent().withCapacity(3).announced(api);
        book(event, "first", 2);
        var waiting = book(event, "second", 3);

        assertThat(api.patch(link(waiting), "{\"places\":4}").type()).isEqualTo("/problems/waiting-larger");
        assertThat(api.patch(link(waiting), "{\"places\":1}").status(200)).isEqualTo("CONFIRMED");
    }

    @Test
    void aHolderWhoWantsMoreIsToldWhatIsLeftOrWaitsForTheRest() {
        var event = anEvent().withCapacity(4).announced(api);
        var holder = book(event, "holder", 2);
        var other = book(event, "other", 2);

        assertThat(api.patch(link(holder), "{\"places\":3}").type()).isEqualTo("/problems/event-full");
        var waits = api.patch(link(holder), "{\"places\":3,\"wait\":true}");
        assertThat(waits.body().get("places").asInt()).isEqualTo(2);
        assertThat(waits.body().get("waitingFor").asInt()).isEqualTo(1);
        assertThat(waits.body().get("position").asInt()).isEqualTo(1);
        api.delete(link(other));

        assertThat(api.booking(holder.manageToken()).get("places").asInt()).isEqualTo(3);
        saysOf(holder, "booking.confirmed", "booking.changed", "booking.changed");
    }

    @Test
    void freedPlacesAreOfferedWhereTheOrganiserWantsToBeSure() {
        var event = anEvent().withCapacity(2).with("offerMinutes", 60).announced(api);
        var first = book(event, "first", 2);
        var second = book(event, "second", 2);
        var third = book(event, "third", 2);
        api.delete(link(first));

        var offered = api.booking(second.manageToken());
        assertThat(offered.get("status").asString()).isEqualTo("OFFERED");
        assertThat(Instant.parse(offered.get("respondBy").asString()))
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
        assertThat(api.patch(link(second), "{\"places\":1}").type()).isEqualTo("/problems/offer-open");
        assertThat(api.get("/api/bookings/" + second.manageToken() + "/acceptance")
                        .status())
                .isEqualTo(405);
        assertThat(api.delete(link(second)).status()).isEqualTo(204);
        assertThat(api.accept(second.manageToken()).type()).isEqualTo("/problems/offer-lapsed");
        assertThat(api.accept(third.manageToken()).status(200)).isEqualTo("CONFIRMED");
        assertThat(api.accept(third.manageToken()).status(200)).isEqualTo("CONFIRMED");
        saysOf(third, "booking.waitlisted", "booking.offered", "booking.confirmed");
    }

    @Test
    void aLargerRoomInTheDirectoryServesThoseWhoWait() {
        var event = anEvent().withCapacity(2);
        event.announced(api);
        book(event.id(), "first", 2);
        var waiting = book(event.id(), "second", 2);

        event.withCapacity(4).announce(2);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> api.booking(waiting.manageToken())
                        .get("status")
                        .asString()
                        .equals("CONFIRMED"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.allocations", event.id()))
                        .extracting(record -> Topics.header(record, "ce_sequence"))
                        .containsExactly("1", "2", "3", "4"));
    }

    @Test
    void whoWaitsAndAsksAgainLooksLikeSomebodyElseAndChangesNothing() {
        var event = anEvent().withCapacity(1).announced(api);
        book(event, "first", 1);
        var waiting = book(event, "second", 1);

        var again = book(event, "second", 1);

        assertThat(again.status(201)).isEqualTo("WAITLISTED");
        assertThat(again.body().get("position").asInt()).isEqualTo(2);
        assertThat(api.get("/api/events/" + event + "/availability")
                        .body()
                        .get("waiting")
                        .asInt())
                .isEqualTo(1);
        saysOf(waiting, "booking.waitlisted", "booking.repeated");
    }

    private Answer book(String event, String who, int places) {
        return api.book(event, party(who + "@example.org", places));
    }

    private static String link(Answer booked) {
        return "/api/bookings/" + booked.manageToken();
    }

    private static void saysOf(Answer booked, String... types) {
        var id = booked.body().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about("booking.rsvps", id))
                        .extracting(record -> Topics.header(record, "ce_type"))
                        .containsExactly(types));
    }
}
