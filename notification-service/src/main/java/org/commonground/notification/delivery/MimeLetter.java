package org.commonground.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.commonground.notification.message.CalendarMessage;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;

/**
 * Puts a written message into MIME. A calendar entry goes in twice, as the big calendar programs do it themselves: as
 * an alternative, which mail programs with a calendar act on, and as a file for everybody else.
 */
final class MimeLetter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CALENDAR_FILE = "invite.ics";

    private final MailProperties sender;

    MimeLetter(MailProperties sender) {
        this.sender = sender;
    }

    MimeMessage fill(MimeMessage message, JobId job, InternetAddress recipient, Mail mail, Instant now)
            throws MessagingException {
        message.setFrom(from(mail.sender()));
        message.setReplyTo(new InternetAddress[] {answers(mail.sender())});
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        // no holiday replies, please (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = mail.unsubscribe();
        if (unsubscribe != null) {
            // one click, and no page to read (RFC 8058)
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(mail));
        message.saveChanges();
        // the same when a message is sent again because nobody knows whether it was
        message.setHeader("Message-ID", "<" + job.token() + "@" + sender.domain() + ">");
        return message;
    }

    /** The address is ours whoever it is from: only for ours can we vouch (DMARC, RFC 7489). */
    private InternetAddress from(Mail.Sender named) throws MessagingException {
        var ours = sender.sender();
        var name = named.name();
        return name == null ? ours : Recipient.of(ours.getAddress(), name);
    }

    private InternetAddress answers(Mail.Sender named) throws MessagingException {
        var address = named.replyTo();
        return address == null ? sender.answers() : Recipient.of(address);
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var calendar = mail.calendar();
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        alternative.addBodyPart(html(mail));
        if (calendar == null) {
            return alternative;
        }
        alternative.addBodyPart(entry(calendar));
        var wrapped = new MimeBodyPart();
        wrapped.setContent(alternative);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped);
        mixed.addBodyPart(file(calendar));
        return mixed;
    }

    private static BodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** With the picture that it shows, which is not an attachment (RFC 2387). */
    private static BodyPart html(Mail mail) throws MessagingException {
        var html = text(mail.html(), "html");
        var code = mail.code();
        if (code == null) {
            return html;
        }
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(code.png(), "image/png")));
        picture.setContentID("<" + code.contentId() + ">");
        picture.setFileName("reference.png");
        picture.setDisposition(Part.INLINE);
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        related.addBodyPart(picture);
        var wrapped = new MimeBodyPart();
        wrapped.setContent(related);
        return wrapped;
    }

    private static BodyPart entry(CalendarMessage calendar) throws MessagingException {
        return calendar(
                calendar, "text/calendar; charset=UTF-8; method=" + calendar.method() + "; name=" + CALENDAR_FILE);
    }

    private static BodyPart file(CalendarMessage calendar) throws MessagingException {
        var part = calendar(calendar, "application/ics; name=" + CALENDAR_FILE);
        part.setFileName(CALENDAR_FILE);
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static BodyPart calendar(CalendarMessage calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = calendar.content().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        // its lines must arrive as they are, and one of them may be in any script
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
