package org.commonground.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WaitingListJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private MongoDatabase database;

    private final String booking = SampleEvent.newBooking();
    private final String address = booking + "@example.org";
    private final String event = "event-" + booking.substring(0, 8);

    @BeforeEach
    void theEventIsKnown() {
        SampleEvent.announce(event, 3);
    }

    @Test
    void whoWaitsIsToldAndThenGetsThePlaces() {
        BookingServiceStub.knows(booking, address, "WAITLISTED", 4, null);
        SampleEvent.of("booking.waitlisted", booking, 1).about(event).send();
        awaitSubjects("You are on the waiting list");

        BookingServiceStub.knows(booking, address, "CONFIRMED", null, null);
        SampleEvent.of("booking.confirmed", booking, 2)
                .about(event)
                .with("previousStatus", "WAITLISTED")
                .send();
        awaitSubjects("You are on the waiting list", "2 places came free for you");
    }

    @Test
    void anOfferThatRunsOutEndsTheWaiting() {
        BookingServiceStub.knows(
                booking, address, "OFFERED", null, Instant.now().plusSeconds(3600));
        SampleEvent.of("booking.offered", booking, 1).about(event).send();
        awaitSubjects("2 places are free for you");

        BookingServiceStub.knows(booking, address, "CANCELLED", null, null);
        SampleEvent.of("booking.cancelled", booking, 2)
                .about(event)
                .with("previousStatus", "OFFERED")
                .with("reason", "OFFER_LAPSED")
                .send();
        awaitSubjects("2 places are free for you", "Your offer has run out");
    }

    @Test
    void whoDoesNotConfirmInTimeGetsNoSecondMail() {
        BookingServiceStub.knows(booking, address, "HELD", null, Instant.now().plusSeconds(900));
        SampleEvent.of("booking.held", booking, 1).about(event).send();
        awaitSubjects("Confirm your booking");

        BookingServiceStub.knows(booking, address, "CANCELLED", null, null);
        SampleEvent.of("booking.cancelled", booking, 2)
                .about(event)
                .with("previousStatus", "HELD")
                .with("reason", "NOT_CONFIRMED_IN_TIME")
                .send();
        // in the same partition and after it, so that it was read when this one's letter is there
        SampleEvent.of("booking.confirmed", booking, 3).about(event).send();
        awaitSubjects("Confirm your booking", "Your 2 places are booked");
    }

    @Test
    void aRequestToConfirmThatCouldNotBeSentInTimeIsNotSentAtAll() {
        BookingServiceStub.knows(booking, address, "HELD", null, Instant.now().minusSeconds(1));
        SampleEvent.of("booking.held", booking, 1).about(event).send();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("1:booking-held")).containsEntry("state", "OBSOLETE"));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aCancelledEventIsToldWhenTheDirectoryHasSaidWhy() throws MessagingException, IOException {
        BookingServiceStub.knows(booking, address, "CONFIRMED", null, null);
        SampleEvent.of("booking.event-changed", booking, 2)
                .about(event)
                .under(4)
                .with("reason", "CANCELLED")
                .send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(find("jobs", "2:event-cancelled"))
                        .containsEntry("reason", "the event's change is not known yet"));

        SampleEvent.announcement(event, 4)
                .with("status", "CANCELLED")
                .with("statusReason", "The room is flooded.")
                .send();
        awaitSubjects("The event is cancelled");
        assertThat(said()).contains("The room is flooded.", "METHOD:CANCEL");
    }

    @Test
    void aMovedEventIsToldWithItsNewTime() throws MessagingException, IOException {
        BookingServiceStub.knows(booking, address, "CONFIRMED", null, null);
        SampleEvent.of("booking.event-changed", booking, 2)
                .about(event)
                .under(4)
                .send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(find("jobs", "2:event-moved"))
                        .containsEntry("reason", "the event's change is not known yet"));

        SampleEvent.announcement(event, 4)
                .with("start", "2026-12-22T18:30:00")
                .with("end", "2026-12-22T20:00:00")
                .send();
        awaitSubjects("Another time or place");
        assertThat(said()).contains("Tuesday 22 December 2026, 6:30pm to 8pm", "SEQUENCE:6");
    }

    @Test
    void aPostponementThatIsTakenBackBeforeItIsToldIsNotTold() {
        BookingServiceStub.knows(booking, address, "CONFIRMED", null, null);
        SampleEvent.of("booking.event-changed", booking, 2)
                .about(event)
                .under(4)
                .with("reason", "POSTPONED")
                .send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(find("jobs", "2:event-postponed"))
                        .containsEntry("reason", "the event's change is not known yet"));

        SampleEvent.announce(event, 5);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("2:event-postponed"))
                        .containsEntry("state", "OBSOLETE")
                        .containsEntry("reason", "the event does not stand like that now"));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aConfirmationTellsTheTimeThatWasBooked() throws MessagingException, IOException {
        BookingServiceStub.knows(booking, address, "CONFIRMED", null, null);
        SampleEvent.of("booking.confirmed", booking, 1).about(event).under(4).send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(find("jobs", "1:booking-confirmed"))
                        .containsEntry("reason", "what is known of the event is older than the booking's change"));

        SampleEvent.announcement(event, 4)
                .with("start", "2026-12-22T18:30:00")
                .with("end", "2026-12-22T20:00:00")
                .send();
        awaitSubjects("Your 2 places are booked");
        assertThat(said()).contains("Tuesday 22 December 2026, 6:30pm to 8pm");
    }

    private void awaitSubjects(String... beginnings) {
        await().atMost(SOON).untilAsserted(() -> assertThat(subjects()).containsExactly(beginnings));
    }

    /** Without the event's title, which begins with "Example:" itself. */
    private List<String> subjects() {
        return Backing.mail().receivedBy(address).stream()
                .map(mail -> {
                    try {
                        var subject = mail.message().getSubject();
                        return subject.substring(0, subject.indexOf(": Example"));
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** All that it says in text and calendar. */
    private String said() throws MessagingException, IOException {
        return said(Backing.mail().receivedBy(address).getFirst().message());
    }

    private static String said(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            var said = new StringBuilder();
            for (var i = 0; i < parts.getCount(); i++) {
                said.append(said(parts.getBodyPart(i)));
            }
            return said.toString();
        }
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Document delivery(String suffix) {
        return find("deliveries", suffix);
    }

    private Document find(String collection, String suffix) {
        var found = database.getCollection(collection)
                .find(new Document("_id", booking + ":" + suffix))
                .first();
        return found == null ? new Document() : found;
    }
}
