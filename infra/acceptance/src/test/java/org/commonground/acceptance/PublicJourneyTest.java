package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.acceptance.FrontDoor.party;

import biweekly.Biweekly;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicJourneyTest {

    private final LocalStack stack = LocalStack.shared();
    private final FrontDoor visitor = new FrontDoor(stack.site());

    @Test
    void theInvitationIsThereWithItsPeopleAndPlaces() {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(visitor.get("/api/events")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(event -> event.get("slug").asString()))
                        .contains("good-relations")
                        .doesNotContain("good-relations-2014"));

        var event = visitor.get("/api/events/good-relations").json();
        assertThat(event.get("speakers")).hasSize(7);
        assertThat(event.get("hosts").valueStream().map(host -> host.get("name").asString()))
                .containsExactly("International Alert", "Talk for a Change");
        assertThat(event.at("/chair/name").asString()).isEqualTo("Chi Ongwara");
        assertThat(event.get("bookable").asBoolean()).isTrue();

        var original = visitor.get("/api/events/good-relations-2014").json();
        assertThat(original.get("start").asString()).isEqualTo("2014-10-22T19:00:00");
        assertThat(original.get("bookable").asBoolean()).isFalse();
        assertThat(visitor.book(original.get("id").asString(), party("late@example.org", 1))
                        .type())
                .isEqualTo("/problems/event-past");

        var organisation = visitor.get("/api/organisations/talk-for-a-change").json();
        assertThat(organisation.get("events").toString()).contains("good-relations");
        var speaker = visitor.get("/api/speakers/jo-broadwood").json();
        assertThat(speaker.get("events").toString()).contains("good-relations");
        assertThat(speaker.toString()).contains("Untold Stories of Good Relations");
    }

    @Test
    void aBookingIsConfirmedByMailWithACalendarEntryAndCancelledByItsLink() {
        var event = visitor.get("/api/events/good-relations").json();
        var email = "journey@example.org";

        var booked = visitor.book(event.get("id").asString(), party(email, 2));

        assertThat(booked.status()).isEqualTo(201);
        var reference = booked.json().get("reference").asString();
        var mail = new Mailbox(stack, email).await(1).getFirst();
        assertThat(mail.text())
                .contains(reference, booked.json().get("manageUrl").asString(), "7pm to 9pm");
        assertThat(mail.parts().get("text/html")).contains(reference);
        var entry = Biweekly.parse(mail.parts().get("text/calendar"))
                .first()
                .getEvents()
                .getFirst();
        var start = java.time.LocalDateTime.parse(event.get("start").asString())
                .atZone(java.time.ZoneId.of("Europe/London"))
                .toInstant();
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(entry.getLocation().getValue()).contains("Committee Room 70");

        var link = "/api/bookings/" + booked.manageToken();
        assertThat(visitor.get(link).json().get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(visitor.delete(link).status()).isEqualTo(204);
        assertThat(visitor.get(link).json().get("status").asString()).isEqualTo("CANCELLED");

        assertThat(new Mailbox(stack, email).await(2)).hasSize(2);
        var rsvps = new Rsvps(stack);
        var id = booked.json().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(rsvps.about(id))
                        .extracting(record -> Rsvps.header(record, "ce_type"))
                        .containsExactly("booking.confirmed", "booking.cancelled"));
        assertThat(rsvps.about(id).toString()).doesNotContain(email, "Example Guest");
    }

    @Test
    void thePagesBookAndCancelWithoutJavaScript() {
        var page = visitor.get("/events/good-relations");
        assertThat(page.text()).contains("7pm to 9pm", "Committee Room 70", "Book your place");

        var form = visitor.get("/events/good-relations/book");
        var wrong = visitor.submit(
                form, "/events/good-relations/book", Map.of("name", "Page Guest", "email", "nobody", "places", "2"));
        assertThat(wrong.text()).contains("Enter an e-mail address, like name@example.org", "value=\"Page Guest\"");

        var confirmed = visitor.submit(
                wrong,
                "/events/good-relations/book",
                Map.of("name", "Page Guest", "email", "pages@example.org", "places", "2"));
        assertThat(confirmed.address().getPath()).startsWith("/bookings/");
        assertThat(confirmed.status()).isEqualTo(200);
        var mail = new Mailbox(stack, "pages@example.org").await(1).getFirst();
        assertThat(mail.text()).contains(confirmed.address().toString());

        var sure = visitor.get(confirmed.address().getPath() + "/cancel");
        var cancelled = visitor.submit(sure, confirmed.address().getPath() + "/cancel", Map.of());
        assertThat(cancelled.text()).contains("cancelled");
        assertThat(visitor.get("/api" + confirmed.address().getPath())
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatIsWrongIsSaidInProblemDetails() {
        var event = visitor.get("/api/events/good-relations").json().get("id").asString();
        refused(visitor.book("no-such-event", party("a@example.org", 1)), 404, "event-not-found");
        refused(visitor.book(event, party("a@example.org", 0)), 400, "invalid-request");
        refused(visitor.book(event, party("a@example.org", 7)), 400, "invalid-request");
        refused(visitor.book(event, party("not an address", 1)), 400, "invalid-request");
        refused(
                visitor.book(event, Map.of("name", "A", "email", "a@example.org", "places", 1, "vip", true)),
                400,
                "invalid-request");
        refused(visitor.post("/api/events/" + event + "/bookings", "{"), 400, "unreadable-json");
        refused(
                visitor.post("/api/events/" + event + "/bookings", "x=1", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        refused(
                visitor.post("/api/events/" + event + "/bookings", "\"" + "x".repeat(200_000) + "\""),
                413,
                "body-too-large");
        refused(visitor.get("/api/no-such-thing"), 404, "not-found");
        refused(visitor.get("/internal/memberships?email=organiser@example.org"), 404, "not-found");
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/api/actuator/env")) {
            assertThat(visitor.get(path).status()).isEqualTo(404);
        }
        assertThat(visitor.get("/api/../internal/contacts").status()).isEqualTo(400);
    }

    @Test
    void bothDocumentsOfTheApiAreServed() {
        var openapi = visitor.get("/api/openapi.json").json();
        assertThat(openapi.get("openapi").asString()).startsWith("3.1");
        var calendar = visitor.get("/api/events/good-relations.ics");
        assertThat(Biweekly.parse(calendar.text()).first().getEvents()).hasSize(1);
    }

    private static void refused(FrontDoor.Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.type()).isEqualTo("/problems/" + type);
        assertThat(answer.text()).doesNotContain("Exception", "org.commonground");
    }
}
