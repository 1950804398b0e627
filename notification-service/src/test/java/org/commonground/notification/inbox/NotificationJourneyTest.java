package org.commonground.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.backing.ReceivedMail;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.platform.identity.TokenSigner;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class NotificationJourneyTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final String DEAD_LETTERS = "booking.rsvps.notification-service.dead-letter";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private TokenSigner signer;

    private final String booking = SampleEvent.newBooking();
    private final String address = booking + "@example.org";

    @BeforeEach
    void theEventIsKnown() {
        SampleEvent.announce(EVENT, 3);
        BookingServiceStub.knows(booking, address, "CONFIRMED");
    }

    @AfterEach
    void everythingIsBack() {
        BookingServiceStub.isAway(false);
        Backing.mail().start();
    }

    @Test
    void aConfirmedBookingIsOneMailWithItsCalendarEntry() {
        SampleEvent.of("booking.confirmed", booking, 1).send();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(subjects())
                        .containsExactly(
                                "Your 2 places are booked: Example: Good relations – community responses to hate,"
                                        + " intolerance and divisiveness"));
        var source = mails().getFirst().message();
        assertThat(source).satisfies(message -> {
            assertThat(message.getFrom()[0]).hasToString("Common Ground <bookings@example.org>");
            assertThat(message.getContentType()).startsWith("multipart/mixed");
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("1:booking-confirmed"))
                        .containsEntry("state", "SENT")
                        .containsEntry("bookingId", booking)
                        .containsEntry("eventId", EVENT));
        assertThat(database.getCollection("jobs").countDocuments()).isZero();
        assertThat(delivery("1:booking-confirmed").toJson()).doesNotContain("@example.org", "Example Guest");
    }

    @Test
    void aRecordThatIsDeliveredThreeTimesIsOneMail() {
        for (var i = 0; i < 3; i++) {
            SampleEvent.of("booking.confirmed", booking, 1).send();
        }
        SampleEvent.of("booking.cancelled", booking, 2).send();
        await().atMost(SOON).until(() -> mails().size() >= 2);

        // once more after everything is sent, and something after it that shows it was worked off
        SampleEvent.of("booking.confirmed", booking, 1).send();
        SampleEvent.of("booking.repeated", booking, 3).send();

        await().atMost(SOON).until(() -> mails().size() >= 3);
        await().atMost(SOON).until(() -> database.getCollection("jobs").countDocuments() == 0);
        assertThat(subjects())
                .extracting(subject -> subject.substring(0, subject.indexOf(':')))
                .containsExactly("Your 2 places are booked", "Your booking is cancelled", "You already have a booking");
    }

    @Test
    void whileTheMailServerIsAwayMessagesWaitAndThenGoOutInOrder() {
        Backing.mail().stop();
        SampleEvent.of("booking.confirmed", booking, 1).send();
        SampleEvent.of("booking.cancelled", booking, 2).send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(job("1:booking-confirmed")).containsEntry("state", "DEFERRED"));
        assertThat(job("2:booking-cancelled")).containsEntry("state", "QUEUED");

        Backing.mail().start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(subjects())
                        .extracting(subject -> subject.substring(0, subject.indexOf(':')))
                        .containsExactly("Your 2 places are booked", "Your booking is cancelled"));
    }

    @Test
    void whileTheBookingServiceIsAwayMessagesWait() {
        BookingServiceStub.isAway(true);
        SampleEvent.of("booking.confirmed", booking, 1).send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(job("1:booking-confirmed")).containsEntry("state", "DEFERRED"));

        BookingServiceStub.isAway(false);

        await().atMost(SOON).until(() -> mails().size() == 1);
    }

    @Test
    void aMessageWaitsForItsEvent() {
        var event = "event-" + booking.substring(0, 8);
        SampleEvent.of("booking.confirmed", booking, 1).about(event).send();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(job("1:booking-confirmed")).containsEntry("reason", "the event is not known yet"));

        SampleEvent.announce(event, 3);

        await().atMost(SOON).until(() -> mails().size() == 1);
    }

    @Test
    void aBookingThatIsGoneGetsNoMail() {
        var gone = SampleEvent.newBooking();
        SampleEvent.of("booking.confirmed", gone, 1).send();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery(gone + ":1:booking-confirmed", database))
                        .containsEntry("state", "OBSOLETE")
                        .containsEntry("reason", "the booking is gone"));
    }

    @Test
    void aCrashedInstancesJobIsTakenOverAndALivingOnesIsNot() {
        var jobs = database.getCollection("jobs");
        var other = SampleEvent.newBooking();
        BookingServiceStub.knows(other, other + "@example.org", "CONFIRMED");
        jobs.insertOne(claimed(other, Instant.now().plusSeconds(60)));
        jobs.insertOne(claimed(booking, Instant.now().minusSeconds(1)));

        await().atMost(SOON).until(() -> mails().size() == 1);
        assertThat(jobs.find(new Document("_id", other + ":1:booking-confirmed"))
                        .first())
                .isNotNull();
        jobs.deleteOne(new Document("_id", other + ":1:booking-confirmed"));
        assertThat(Backing.mail().receivedBy(other + "@example.org")).isEmpty();
    }

    @Test
    void aPoisonRecordGoesToTheDeadLetterTopicAndTheNextIsRead() {
        var poison = ("not json " + booking).getBytes(StandardCharsets.UTF_8);
        var sample = SampleEvent.sample("booking-service", "booking.confirmed");
        Topics.write("booking.rsvps", booking, poison, SampleEvent.headers(sample));
        Topics.write("booking.rsvps", booking, poison, Map.of());
        Topics.write(
                "booking.rsvps",
                booking,
                "{\"bookingId\":\"$ne\",\"eventId\":7}".getBytes(StandardCharsets.UTF_8),
                SampleEvent.headers(sample));

        SampleEvent.of("booking.confirmed", booking, 1).send();

        await().atMost(SOON).until(() -> mails().size() == 1);
        await().atMost(SOON).untilAsserted(() -> {
            var dead = Topics.readAll(DEAD_LETTERS).stream()
                    .filter(record -> booking.equals(record.key()))
                    .toList();
            assertThat(dead).hasSize(3);
            assertThat(dead.subList(0, 2))
                    .allSatisfy(record -> assertThat(record.value()).isEqualTo(poison));
        });
    }

    @Test
    void theBookingServiceIsAskedInThisServicesName() throws ParseException, JOSEException {
        SampleEvent.of("booking.confirmed", booking, 1).send();
        await().atMost(SOON).until(() -> mails().size() == 1);

        var token = SignedJWT.parse(BookingServiceStub.tokens().getLast().substring("Bearer ".length()));
        var keys = new JsonMapper().valueToTree(signer.publicKeys());
        assertThat(token.verify(new ECDSAVerifier(ECKey.parse(keys.at("/keys/0").toString()))))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("notification-service");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("notification-service");
        assertThat(token.getJWTClaimsSet().getClaim("kind")).isEqualTo("service");
    }

    private Document claimed(String bookingId, Instant until) {
        var now = Instant.now();
        return new Document("_id", bookingId + ":1:booking-confirmed")
                .append(
                        "guest",
                        new Document("template", "BOOKING_CONFIRMED")
                                .append("bookingId", bookingId)
                                .append("eventId", EVENT)
                                .append("sequence", 1L))
                .append("state", "QUEUED")
                .append("attempts", 0)
                .append("createdAt", now)
                .append("notBefore", now)
                .append("claimedBy", "an instance that crashed")
                .append("claimedUntil", until);
    }

    private Document job(String suffix) {
        return find("jobs", booking + ":" + suffix, database);
    }

    private Document delivery(String suffix) {
        return delivery(booking + ":" + suffix, database);
    }

    private static Document delivery(String id, MongoDatabase database) {
        return find("deliveries", id, database);
    }

    private static Document find(String collection, String id, MongoDatabase database) {
        var found =
                database.getCollection(collection).find(new Document("_id", id)).first();
        return found == null ? new Document() : found;
    }

    private List<ReceivedMail> mails() {
        return Backing.mail().receivedBy(address);
    }

    private List<String> subjects() {
        return mails().stream()
                .map(mail -> {
                    try {
                        return mail.message().getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
