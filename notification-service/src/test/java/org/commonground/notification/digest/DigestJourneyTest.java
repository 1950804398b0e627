package org.commonground.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.DirectoryStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A digest a day to whoever wants it, with what is new, and none where nothing is. */
@ServiceTest
class DigestJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DigestMaker.Dispatch dispatch;

    @Autowired
    private Events events;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String booking = SampleEvent.newBooking();
    private final String mark = booking.substring(0, 8);
    private final String event = "event-" + mark;
    private final String host = "host-" + mark;
    private final String address = "owner-" + mark + "@example.org";
    private final Instant morning =
            LocalDate.now(LONDON).plusDays(30).atTime(7, 0).atZone(LONDON).toInstant();

    @BeforeEach
    void anOrganisationWithAnEvent() {
        DirectoryStub.knows(host, "Example Host", true, Map.of(address, "OWNER"));
        SampleEvent.announcement(event, 3)
                .with("start", "2099-12-21T19:00:00")
                .with("end", "2099-12-21T21:00:00")
                .hostedBy(host)
                .send();
        await().atMost(SOON).until(() -> events.find(new EventId(event)).isPresent());
        tally(0, 0, 0);
    }

    @Test
    void whatIsNewIsToldOnceADayWhateverInstanceLooksAndHoweverOften() throws Exception {
        assertThat(wants(true).body()).contains("\"wanted\":true", "\"at\":\"07:00");
        begin(morning);
        book();
        tally(2, 1, 3);

        at(morning.minusSeconds(1)).make();
        assertThat(mails()).isZero();
        for (var i = 0; i < 3; i++) {
            at(morning.plusSeconds(i)).make();
        }
        await().atMost(SOON).until(() -> mails() == 1);
        // as after a crash between handing in and writing that down
        dispatch.handIn(stored(), new Edition(morning.atZone(LONDON).toLocalDate(), List.of()), morning.plusSeconds(5));
        await().atMost(SOON).until(this::nothingIsUnderWay);
        assertThat(mails()).isEqualTo(1);

        var text = text();
        assertThat(text)
                .contains("2 of 60 places", "1 new booking", "1 cancellation", "3 parties are waiting")
                .contains("Example Host", "Monday 21 December 2099", "/unsubscribe/");

        at(morning.plus(Duration.ofDays(1))).make();
        await().atMost(SOON).until(this::nothingIsUnderWay);
        assertThat(mails()).as("nothing changed").isEqualTo(1);

        tally(1, 2, 3);
        at(morning.plus(Duration.ofDays(2))).make();
        await().atMost(SOON).until(() -> mails() == 2);
    }

    @Test
    void oneClickStopsItAndWhoeverWantsItAgainBeginsAnew() throws Exception {
        wants(true);
        begin(morning);
        tally(5, 0, 0);
        at(morning).make();
        await().atMost(SOON).until(() -> mails() == 1);
        var header = Backing.mail().receivedBy(address).getFirst().message().getHeader("List-Unsubscribe")[0];
        var token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);

        assertThat(send("POST", "/api/unsubscriptions/" + token, null, "").statusCode())
                .isEqualTo(204);
        assertThat(reads().body()).contains("\"wanted\":false");
        tally(9, 0, 0);
        at(morning.plus(Duration.ofDays(1))).make();
        assertThat(subscription()).isNull();

        wants(true);
        assertThat(reads().body()).contains("\"wanted\":true");
        begin(morning.plus(Duration.ofDays(2)));
        at(morning.plus(Duration.ofDays(2))).make();
        await().atMost(SOON).until(this::nothingIsUnderWay);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesOrChangesItAndNoAddressIsKept() throws Exception {
        wants(true);
        for (var caller : new Caller[] {
            Caller.person(address, false, Map.of(host, Role.DOOR)),
            Caller.person(address, false, Map.of("another", Role.OWNER)),
            Caller.token("token", Map.of(host, Role.ORGANISER)),
            Caller.service("gateway")
        }) {
            assertThat(send("GET", path(), caller, "").statusCode()).isEqualTo(404);
            assertThat(send("PUT", path(), caller, "{\"wanted\":false}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(send("GET", path(), null, "").statusCode()).isEqualTo(401);
        assertThat(send("PUT", path(), person(), "{}").statusCode()).isEqualTo(400);
        assertThat(subscription()).isNotNull();
        assertThat(Objects.requireNonNull(subscription()).toJson()).doesNotContainIgnoringCase(address);

        DirectoryStub.knows(host, "Example Host", true, Map.of("other-" + mark + "@example.org", "OWNER"));
        at(morning).make();
        assertThat(subscription()).as("who does not organise any more").isNull();
    }

    @Test
    void whileTheBookingServiceIsAwayItIsWaitedForAndAMissedMorningLosesNothing() throws Exception {
        wants(true);
        begin(morning);
        tally(4, 0, 0);
        BookingServiceStub.isAway(true);
        try {
            at(morning).make();
        } finally {
            BookingServiceStub.isAway(false);
        }
        assertThat(Objects.requireNonNull(subscription()).getDate("next").toInstant())
                .isEqualTo(morning);

        // a day of which only the evening was left: what is new waits for the next morning
        at(morning.plus(Duration.ofHours(13))).make();
        await().atMost(SOON).until(this::nothingIsUnderWay);
        assertThat(mails()).isZero();
        await().atMost(SOON).untilAsserted(() -> {
            at(morning.plus(Duration.ofDays(1))).make();
            assertThat(mails()).isEqualTo(1);
        });
        assertThat(text()).contains("4 of 60 places");
    }

    /** The first look in the evening before, from which on everything is news. */
    private void begin(Instant before) {
        at(before.minus(Duration.ofHours(12))).make();
        assertThat(Objects.requireNonNull(subscription()).getDate("next").toInstant())
                .isEqualTo(before);
        assertThat(subscription()).containsKey("until");
    }

    private void book() {
        BookingServiceStub.knows(booking, booking + "@example.org", "CONFIRMED");
        SampleEvent.of("booking.confirmed", booking, 1)
                .about(event)
                .at(morning.minus(Duration.ofHours(1)))
                .send();
        await().atMost(SOON)
                .until(() -> database.getCollection("guests")
                                .find(new Document("_id", booking))
                                .first()
                        != null);
    }

    private void tally(int taken, int cancelled, int waiting) {
        BookingServiceStub.tallies(event, 60, taken, waiting, cancelled);
    }

    private DigestMaker at(Instant now) {
        var properties = new DigestProperties(LocalTime.of(7, 0), LONDON);
        return new DigestMaker(subscriptions, newsroom, dispatch, properties, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Subscription stored() {
        return subscriptions.due(morning.plus(Duration.ofDays(30)), host, 1).getFirst();
    }

    private @Nullable Document subscription() {
        return database.getCollection("digests")
                .find(new Document("organisation", host))
                .first();
    }

    private boolean nothingIsUnderWay() {
        return database.getCollection("jobs").countDocuments(new Document("member.organisation", host)) == 0;
    }

    private int mails() {
        return Backing.mail().receivedBy(address).size();
    }

    private String text() throws Exception {
        Part part = Backing.mail().receivedBy(address).getLast().message();
        while (part.getContent() instanceof Multipart parts) {
            part = parts.getBodyPart(0);
        }
        return part.getContent().toString();
    }

    private Caller person() {
        return Caller.person(address, false, new HashMap<>(Map.of(host, Role.OWNER)));
    }

    private String path() {
        return "/api/organisations/" + host + "/digest";
    }

    private HttpResponse<String> wants(boolean wanted) throws Exception {
        return send("PUT", path(), person(), "{\"wanted\":" + wanted + "}");
    }

    private HttpResponse<String> reads() throws Exception {
        return send("GET", path(), person(), "");
    }

    private HttpResponse<String> send(String method, String path, @Nullable Caller caller, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (caller != null) {
            request.header("Authorization", "Bearer " + TestIssuer.sign(caller));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
