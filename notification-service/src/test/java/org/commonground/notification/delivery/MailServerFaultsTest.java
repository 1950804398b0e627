package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.backing.Backing;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ScriptedSmtp;
import org.commonground.notification.support.ScriptedSmtp.Taken;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Faults 5 and 6: a mail server that misbehaves while messages are sent. What was sent is counted at the server. */
@ServiceTest
class MailServerFaultsTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private MailConnections connections;

    private ScriptedSmtp smtp;

    @BeforeEach
    void anotherServer() throws IOException {
        smtp = new ScriptedSmtp();
        sender.setPort(smtp.port());
        connections.closeAll();
        SampleEvent.announce(EVENT, 3);
    }

    @AfterEach
    void theUsualServer() throws IOException {
        sender.setPort(Backing.mail().smtpPort());
        connections.closeAll();
        smtp.close();
    }

    @Test
    void greylistedMessagesArriveOnceEach() {
        smtp.saying("RCPT", "450 4.2.0 greylisted, come again");
        var guests = book(20, "greylisting.example");
        await().atMost(SOON).until(() -> smtp.connections() >= 3);
        assertThat(smtp.taken()).isEmpty();

        smtp.behave();

        await().atMost(SOON).untilAsserted(() -> assertThat(recipients()).containsAll(guests));
        assertThat(smtp.taken()).hasSize(20);
    }

    @Test
    void aConnectionCutAfterTheDataIsSentAgainUnderTheSameMessageId() {
        smtp.cutAfterData(3);

        var guests = book(20, "cutting.example");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(recipients()).containsAll(guests);
            // the server took these and did not say so: the only duplicates, and each can be told as one
            assertThat(smtp.taken()).hasSize(23);
        });
        assertThat(new HashSet<>(smtp.taken())).hasSize(20);
    }

    @Test
    void oneSlowDomainDelaysNobodyElse() {
        smtp.sayingOf("tarpit.example", ScriptedSmtp.NOTHING);
        var stuck = book(60, "tarpit.example");
        await().atMost(SOON).until(() -> smtp.connections() >= 4);
        var began = System.nanoTime();

        var guests = book(40, "good.example");

        await().atMost(SOON).untilAsserted(() -> assertThat(recipients()).containsAll(guests));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(recipients()).doesNotContainAnyElementsOf(stuck);

        smtp.behave();
        smtp.hangUp();
        await().atMost(SOON).untilAsserted(() -> assertThat(recipients()).containsAll(stuck));
        assertThat(smtp.taken()).hasSize(100);
    }

    @Test
    void aDomainThatRefusesForNowDelaysNobodyElse() {
        smtp.sayingOf("refusing.example", "451 4.7.1 too many of you");
        var putOff = book(60, "refusing.example");
        var guests = book(40, "well.example");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recipients()).containsAll(guests));

        smtp.behave();
        await().atMost(SOON).untilAsserted(() -> assertThat(recipients()).containsAll(putOff));
        assertThat(smtp.taken()).hasSize(100);
    }

    private List<String> recipients() {
        return smtp.taken().stream().map(Taken::recipient).toList();
    }

    /** The addresses of as many who booked. */
    private static List<String> book(int guests, String domain) {
        return IntStream.range(0, guests)
                .mapToObj(_ -> {
                    var booking = SampleEvent.newBooking();
                    BookingServiceStub.knows(booking, booking + "@" + domain, "CONFIRMED");
                    SampleEvent.of("booking.confirmed", booking, 1).about(EVENT).send();
                    return booking + "@" + domain;
                })
                .toList();
    }
}
