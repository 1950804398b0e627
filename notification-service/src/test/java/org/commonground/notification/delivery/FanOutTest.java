package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.notification.contact.HeldBookings;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.Organiser;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ScriptedSmtp;
import org.commonground.notification.support.ScriptedSmtp.Taken;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** More guests than a page, a mail server that misbehaves, and a process that dies between any two steps. */
@ServiceTest
class FanOutTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int GUESTS = HeldBookings.PAGE + 40;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Events events;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private MailConnections connections;

    private final String event = "event-" + SampleEvent.newBooking().substring(0, 8);
    private List<String> addresses;
    private ScriptedSmtp smtp;

    @BeforeEach
    void manyGuests() throws IOException {
        smtp = new ScriptedSmtp();
        sender.setPort(smtp.port());
        connections.closeAll();
        SampleEvent.announce(event, 3);
        await().atMost(SOON).until(() -> events.find(new EventId(event)).isPresent());
        addresses = IntStream.range(0, GUESTS).mapToObj(this::guest).toList();
    }

    @AfterEach
    void theUsualServer() throws IOException {
        sender.setPort(Backing.mail().smtpPort());
        connections.closeAll();
        smtp.close();
    }

    @Test
    void whereverItDiesEachGuestGetsOneLetter() throws Exception {
        smtp.saying("RCPT", "450 4.2.0 greylisted, come again");
        var organiser = Organiser.of(event, port);
        var id = organiser
                .send(Organiser.message(Organiser.to("CONFIRMED")))
                .get("id")
                .asString();
        await().atMost(SOON).until(() -> isComplete(id));

        // as it is after a death between handing in the first page and writing that down, with no letter sent yet
        isDoneAgain(id);
        await().atMost(SOON).until(() -> isComplete(id));
        smtp.behave();
        await().atMost(SOON).until(() -> smtp.taken().size() > GUESTS / 4);

        // the same while letters are being sent: some have ended, and their jobs are gone
        isDoneAgain(id);
        await().atMost(SOON).until(() -> isComplete(id));
        await().atMost(SOON).untilAsserted(() -> assertThat(recipients()).containsAll(addresses));

        // and after the last one
        isDoneAgain(id);
        await().atMost(SOON).until(() -> isComplete(id));
        await().atMost(SOON).until(() -> jobs(id) == 0);
        assertThat(recipients()).hasSize(GUESTS).doesNotHaveDuplicates();
        assertThat(organiser.sent().at("/items/0/deliveries/sent").asInt()).isEqualTo(GUESTS);
    }

    private String guest(int number) {
        var booking = SampleEvent.newBooking();
        var address = booking + "@fan-out-" + number % 6 + ".example";
        BookingServiceStub.knows(booking, address, "CONFIRMED");
        BookingServiceStub.holds(event, booking, "CONFIRMED");
        return address;
    }

    /** As if none of it had been written down. */
    private void isDoneAgain(String id) {
        database.getCollection("circulars").updateOne(eq("_id", id), combine(unset("after"), set("open", true)));
    }

    private boolean isComplete(String id) {
        var found = database.getCollection("circulars").find(eq("_id", id)).first();
        return found != null && !found.containsKey("open");
    }

    private long jobs(String id) {
        return database.getCollection("jobs").countDocuments(new Document("guest.message", id));
    }

    private List<String> recipients() {
        return smtp.taken().stream().map(Taken::recipient).toList();
    }
}
