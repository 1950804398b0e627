package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.commonground.notification.message.CalendarMessage;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final CalendarMessage CALENDAR =
            new CalendarMessage(CalendarMessage.Method.REQUEST, "BEGIN:VCALENDAR\r\nX-A:陳大文\r\nEND:VCALENDAR\r\n");

    private static MimeMessage sent(String name, Mail mail) throws MessagingException, IOException {
        var message = new MimeLetter(new MailProperties("Common Ground <bookings@example.org>", "help@example.org"))
                .fill(
                        new MimeMessage(SESSION),
                        new JobId("booking:1:booking-confirmed"),
                        Recipient.of("amina@example.org", name),
                        mail,
                        Instant.parse("2026-11-24T16:00:00Z"));
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void textHtmlAndCalendarAreAlternativesAndTheCalendarIsAlsoAFile() throws Exception {
        var message = sent("Amina Example", new Mail("Größe – 陳", "text é", "<p>html é</p>", CALENDAR));

        assertThat(message.getSubject()).isEqualTo("Größe – 陳");
        assertThat(message.isMimeType("multipart/mixed")).isTrue();
        var mixed = (Multipart) message.getContent();
        var alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("text é");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>html é</p>");
        var entry = alternatives.getBodyPart(2);
        assertThat(entry.getContentType()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
        assertThat(new String(entry.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(CALENDAR.content());
        var file = mixed.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(CALENDAR.content());
    }

    @Test
    void theMessageIdIsTheSameForTheSameJob() throws Exception {
        var mail = new Mail("Subject", "text", "html", null);

        assertThat(sent("Amina", mail).getMessageID())
                .isEqualTo(sent("Amina", mail).getMessageID())
                .matches("<[0-9a-f]{32}@example\\.org>");
    }

    @Test
    void oneClickIsEnoughNotToGetAnotherOne() throws Exception {
        var address = URI.create("http://127.0.0.1:8080/unsubscribe/token");

        var message = sent("Amina", new Mail("Subject", "text", "html", null).unsubscribableAt(address));

        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + address + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(sent("Amina", new Mail("Subject", "text", "html", null)).getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void whoeverItIsFromTheAddressIsOurs() throws Exception {
        for (var name : List.of("Zoë \"Quote\" O’Brien, Ltd. via Common Ground", "王小明 🙂")) {
            var sender = new Mail.Sender(name, "office@example.org");
            var message = sent("Amina", new Mail("Subject", "text", "html", null, null, null, sender));
            var from = (InternetAddress) message.getFrom()[0];

            assertThat(message.getFrom()).hasSize(1);
            assertThat(from.getAddress()).isEqualTo("bookings@example.org");
            assertThat(from.getPersonal()).isEqualTo(name);
            assertThat(message.getReplyTo()).containsExactly(new InternetAddress("office@example.org"));
        }
        var hostile = new Mail.Sender("Eve\r\nBcc: all@example.org", null);
        assertThat(sent("Amina", new Mail("Subject", "text", "html", null, null, null, hostile))
                        .getHeader("Bcc"))
                .isNull();
    }

    @Test
    void aNameCannotBecomeAHeader() throws Exception {
        var message = sent("Eve\r\nBcc: all@example.org", new Mail("Subject", "text", "html", null));

        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .doesNotContain("Bcc");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getReplyTo()[0]).hasToString("help@example.org");
    }
}
