package org.commonground.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From Kafka to the mail server: an event in two days, and guests of it. */
@ServiceTest
class ReminderJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Schedules schedules;

    @Autowired
    private Events events;

    @Autowired
    private Guests guests;

    @Autowired
    private PostBox post;

    private final String event = "event-" + SampleEvent.newBooking().substring(0, 8);
    private final String coming = SampleEvent.newBooking();
    private final String cancelled = SampleEvent.newBooking();
    private final LocalDateTime start = LocalDateTime.now(ZoneId.of("Europe/London"))
            .plusDays(2)
            .withHour(19)
            .withMinute(0)
            .withSecond(0)
            .withNano(0);

    @Test
    void whoComesIsRemindedOnceHoweverOftenItIsLookedFor() {
        announce(3);
        book(coming);
        book(cancelled);
        SampleEvent.of("booking.cancelled", cancelled, 2).about(event).send();
        await().atMost(SOON)
                .until(() -> guest(cancelled).containsKey("confirmed")
                        && !guest(cancelled).getBoolean("confirmed"));
        await().atMost(SOON).until(() -> mailsTo(coming) == 1 && mailsTo(cancelled) == 2);

        var morning = start.toLocalDate()
                .atTime(8, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        at(morning.minusSeconds(1)).remind();
        assertThat(remindersOf(coming)).isZero();
        for (var i = 0; i < 3; i++) {
            at(morning.plusSeconds(i)).remind();
        }
        // as after a crash between handing in and writing down
        database.getCollection("schedules").deleteOne(new Document("_id", event));
        announce(3);
        await().atMost(SOON).until(() -> schedules.find(new EventId(event)).isPresent());
        at(morning.plusSeconds(9)).remind();

        await().atMost(SOON)
                .until(() ->
                        database.getCollection("jobs").countDocuments(new Document("guest.bookingId", coming)) == 0);
        assertThat(remindersOf(coming)).isEqualTo(1);
        assertThat(mailsTo(coming)).isEqualTo(2);
        assertThat(remindersOf(cancelled)).isZero();
    }

    private Reminders at(Instant now) {
        return new Reminders(schedules, events, guests, post, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void announce(long sequence) {
        SampleEvent.announcement(event, sequence)
                .with("start", start.toString())
                .with("end", start.plusHours(2).toString())
                .send();
    }

    private void book(String booking) {
        BookingServiceStub.knows(booking, booking + "@example.org", "CONFIRMED");
        SampleEvent.of("booking.confirmed", booking, 1).about(event).send();
    }

    private Document guest(String booking) {
        var found = database.getCollection("guests")
                .find(new Document("_id", booking))
                .first();
        return found == null ? new Document() : found;
    }

    private int mailsTo(String booking) {
        return Backing.mail().receivedBy(booking + "@example.org").size();
    }

    private long remindersOf(String booking) {
        return database.getCollection("deliveries")
                .countDocuments(new Document("bookingId", booking).append("template", "REMINDER"));
    }
}
