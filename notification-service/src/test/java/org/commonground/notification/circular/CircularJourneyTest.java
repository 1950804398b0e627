package org.commonground.notification.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.notification.support.Organiser.message;
import static org.commonground.notification.support.Organiser.to;
import static org.commonground.notification.support.Organiser.with;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.backing.Backing;
import org.commonground.backing.ReceivedMail;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.Organiser;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the organiser's request to the guests' mailboxes. */
@ServiceTest
class CircularJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private Events events;

    @Autowired
    private Unsubscriptions unsubscriptions;

    private final String event = "event-" + SampleEvent.newBooking().substring(0, 8);
    private final String coming = SampleEvent.newBooking();
    private final String waiting = SampleEvent.newBooking();
    private final String cancelled = SampleEvent.newBooking();
    private final String unconfirmed = SampleEvent.newBooking();
    private Organiser organiser;

    @BeforeEach
    void anEventWithOneOfEach() {
        organiser = Organiser.of(event, port);
        SampleEvent.announce(event, 3);
        await().atMost(SOON).until(() -> events.find(new EventId(event)).isPresent());
        stands(coming, "CONFIRMED");
        stands(waiting, "WAITLISTED");
        stands(cancelled, "CANCELLED");
        stands(unconfirmed, "HELD");
    }

    @AfterEach
    void theBookingServiceIsBack() {
        BookingServiceStub.isAway(false);
    }

    @Test
    void thoseWhoStandAsWantedGetItAndNobodyElse() throws Exception {
        var sent = organiser.send(message(to("CONFIRMED")));

        await().atMost(SOON).until(() -> mails(coming).size() == 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                organiser.sent().at("/items/0/deliveries/sent").asInt())
                        .isEqualTo(1));
        var listed = organiser.sent().at("/items/0");
        assertThat(listed.get("id")).isEqualTo(sent.get("id"));
        assertThat(listed.get("recipients").asInt()).isEqualTo(1);
        assertThat(listed.get("complete").asBoolean()).isTrue();
        assertThat(listed.get("by").toString())
                .isEqualTo(
                        "{\"role\":\"ORGANISER\",\"organisation\":\"talk-for-a-change\",\"token\":null,\"you\":true}");
        assertThat(organiser.sent().toString()).doesNotContain("@example.org", "Example Guest");
        assertThat(mails(coming).getFirst().message().getSubject()).startsWith("The doors open at 6pm: Example: ");
        assertThat(mails(coming).getFirst().message().getHeader("List-Unsubscribe"))
                .isNull();
        assertThat(List.of(mails(waiting), mails(cancelled), mails(unconfirmed)))
                .allMatch(List::isEmpty);
    }

    @Test
    void withoutAnAudienceItGoesToEverybodyWhoHasOrMayGetPlaces() throws Exception {
        organiser.send(Map.of("subject", "What to read before", "text", "Here is the programme."));

        await().atMost(SOON)
                .until(() -> mails(coming).size() == 1 && mails(waiting).size() == 1);
        await().atMost(SOON)
                .until(() -> organiser.sent().at("/items/0/complete").asBoolean());
        assertThat(organiser.sent().at("/items/0/recipients").asInt()).isEqualTo(2);
        assertThat(mails(coming).getFirst().message().getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mails(cancelled)).isEmpty();
        assertThat(mails(unconfirmed)).isEmpty();
    }

    @Test
    void whoUnsubscribedGetsOnlyWhatIsNecessary() throws Exception {
        unsubscribe(coming);

        organiser.send(with(message(to("CONFIRMED")), "necessary", false));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(organiser
                                .sent()
                                .at("/items/0/deliveries/obsolete")
                                .asInt())
                        .isEqualTo(1));
        assertThat(mails(coming)).isEmpty();

        organiser.send(message(to("CONFIRMED")));
        await().atMost(SOON).until(() -> mails(coming).size() == 1);
    }

    @Test
    void whoStandsOtherwiseWhenItIsSentDoesNotGetIt() throws Exception {
        // the list says that they wait; by the time the letter is written they have places
        BookingServiceStub.knows(waiting, waiting + "@example.org", "CONFIRMED");

        organiser.send(message(to("WAITLISTED")));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(organiser
                                .sent()
                                .at("/items/0/deliveries/obsolete")
                                .asInt())
                        .isEqualTo(1));
        assertThat(mails(waiting)).isEmpty();
    }

    @Test
    void chosenBookingsAreNamedByTheirReferencesOrIds() throws Exception {
        var other = SampleEvent.newBooking();
        stands(other, "CONFIRMED");
        var reference = coming.substring(0, 9).toUpperCase(Locale.ROOT);

        var wrong = organiser.post(
                "", message(Map.of("bookings", List.of(reference, cancelled, SampleEvent.newBooking()))));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Organiser.json(wrong)
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("audience.bookings[1]", "audience.bookings[2]");

        organiser.send(message(Map.of("bookings", List.of(reference, waiting))));
        await().atMost(SOON)
                .until(() -> mails(coming).size() == 1 && mails(waiting).size() == 1);
        assertThat(organiser.sent().at("/items/0/audience/chosen").asInt()).isEqualTo(2);
        assertThat(mails(other)).isEmpty();
    }

    @Test
    void aTestGoesToTheOrganiserAloneAndAPreviewToNobody() throws Exception {
        var me = event + "@example.org";
        var mine = organiser.as(TestIssuer.sign(Caller.person(me, false, Map.of("talk-for-a-change", Role.OWNER))));

        var preview = Organiser.json(mine.post("/preview?language=cy", message(to("CONFIRMED"))));
        assertThat(preview.get("recipients").asInt()).isEqualTo(1);
        assertThat(preview.get("subject").asString()).startsWith("The doors open at 6pm: ");
        assertThat(preview.get("text").asString())
                .contains("Mae'r trefnwyr yn ysgrifennu", "Please come to the side entrance.", "XXXX-XXXX");
        assertThat(preview.get("html").asString())
                .contains("Bring this message with you.")
                .doesNotContain("<script");

        assertThat(mine.post("/test", message(to("CONFIRMED"))).statusCode()).isEqualTo(202);
        await().atMost(SOON).until(() -> Backing.mail().receivedBy(me).size() == 1);
        assertThat(Backing.mail().receivedBy(me).getFirst().message().getSubject())
                .startsWith("Test: The doors open");
        assertThat(mails(coming)).isEmpty();
        assertThat(mine.sent().get("total").asInt()).isZero();
        var token = TestIssuer.sign(Caller.token("t", Map.of("talk-for-a-change", Role.ORGANISER)));
        assertThat(organiser.as(token).post("/test", message(to("CONFIRMED"))).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theSameKeyIsOneMessageAndAnotherWishUnderItIsRefused() throws Exception {
        var key = new String[] {"Idempotency-Key", event};
        var first = organiser.post("", message(to("CONFIRMED")), key);
        var again = organiser.post("", message(to("CONFIRMED")), key);
        var other = organiser.post("", message(to("WAITLISTED")), key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(Organiser.json(again).get("id"))
                .isEqualTo(Organiser.json(first).get("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(organiser.sent().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void afterTenADayThereIsAnEnd() throws Exception {
        for (var i = 0; i < 10; i++) {
            organiser.send(with(message(to("CONFIRMED")), "subject", "Message " + i));
        }

        var eleventh = organiser.post("", message(to("CONFIRMED")));

        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 90_000L);
        assertThat(Organiser.json(eleventh).get("type").asString()).isEqualTo("/problems/too-many-messages");
    }

    @Test
    void afterTwentyTestsADayThereIsAnEndThatMessagesDoNotShare() throws Exception {
        var mine = organiser.as(
                TestIssuer.sign(Caller.person(event + "@example.org", false, Map.of("talk-for-a-change", Role.OWNER))));
        for (var i = 0; i < 20; i++) {
            assertThat(mine.post("/test", message(to("CONFIRMED"))).statusCode())
                    .isEqualTo(202);
        }

        var oneMore = mine.post("/test", message(to("CONFIRMED")));

        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 90_000L);
        assertThat(Organiser.json(oneMore).get("type").asString()).isEqualTo("/problems/too-many-tests");
        assertThat(mine.post("/preview", message(to("CONFIRMED"))).statusCode()).isEqualTo(200);
        organiser.send(message(to("CONFIRMED")));
    }

    @Test
    void nothingIsTakenThatNobodyWouldGetOrThatIsNoMessage() throws Exception {
        assertThat(organiser.post("", message(to("OFFERED"))).statusCode()).isEqualTo(409);
        for (var wrong : List.of(
                with(message(to("HELD")), "subject", "x"),
                with(message(to("CONFIRMED")), "subject", "two\nlines"),
                with(message(to("CONFIRMED")), "subject", "x".repeat(121)),
                with(message(to("CONFIRMED")), "text", " "),
                with(message(to("CONFIRMED")), "text", "x".repeat(5_001)),
                with(message(to("CONFIRMED")), "from", "somebody@example.org"))) {
            assertThat(organiser.post("", wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        BookingServiceStub.isAway(true);
        assertThat(organiser.post("", message(to("CONFIRMED"))).statusCode()).isEqualTo(503);
        assertThat(organiser.sent().get("total").asInt()).isZero();
    }

    private void stands(String booking, String status) {
        BookingServiceStub.knows(booking, booking + "@example.org", status);
        BookingServiceStub.holds(event, booking, status);
    }

    private void unsubscribe(String booking) throws IOException, InterruptedException {
        var link = unsubscriptions.link(new BookingId(booking)).toString();
        var token = link.substring(link.lastIndexOf('/') + 1);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/unsubscriptions/" + token))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    private static List<ReceivedMail> mails(String booking) {
        return Backing.mail().receivedBy(booking + "@example.org");
    }
}
