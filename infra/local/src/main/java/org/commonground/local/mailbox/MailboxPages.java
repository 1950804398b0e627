package org.commonground.local.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonground.backing.ReceivedMail;
import org.commonground.local.mailbox.MessageContent.Attachment;

/** The two pages: what arrived, and one message. */
final class MailboxPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm:ss", Locale.UK);

    private final String style = style();

    /** @param newestFirst what arrived */
    String list(List<ReceivedMail> newestFirst) throws MessagingException {
        StringBuilder items = new StringBuilder();
        for (ReceivedMail mail : newestFirst) {
            items.append("""
                    <li><a href="/messages/%s"><strong>%s</strong> to %s <time datetime="%s">%s</time></a></li>
                    """.formatted(
                            mail.id(),
                            Html.escape(subject(mail.message())),
                            Html.escape(mail.recipient()),
                            mail.receivedAt(),
                            when(mail.receivedAt())));
        }
        String body = newestFirst.isEmpty()
                ? "<p>No mail yet. Book a place, then <a href=\"/\">look again</a>.</p>"
                : "<p><a href=\"/\">Look again</a></p><ul>" + items + "</ul>";
        return page("Mailbox", """
                <h1>Mailbox</h1>
                <p class="quiet">Everything the local stack has sent, newest first. None of it left this machine.</p>
                """ + body);
    }

    String message(ReceivedMail mail, MimeMessage message, MessageContent content) throws MessagingException {
        StringBuilder body = new StringBuilder("""
                <p><a href="/">All mail</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                """.formatted(
                        Html.escape(subject(message)),
                        Html.escape(sender(message)),
                        Html.escape(mail.recipient()),
                        when(mail.receivedAt())));
        files(body, mail, content.attachments());
        if (content.text() != null) {
            body.append("<h2>As text</h2><pre>")
                    .append(Html.withLinks(content.text()))
                    .append("</pre>");
        }
        if (content.html() != null) {
            // Its own origin, no script, no forms; links open in a new tab.
            body.append("""
                    <h2>As HTML</h2>
                    <iframe title="The message as HTML" src="/messages/%s/html" sandbox="%s"></iframe>
                    """.formatted(mail.id(), MailboxServer.SANDBOX));
        }
        return page(subject(message), body.toString());
    }

    String notFound() {
        return page("Not here", "<h1>There is nothing at this address</h1><p><a href=\"/\">All mail</a></p>");
    }

    private static void files(StringBuilder body, ReceivedMail mail, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        body.append("<h2>Files</h2><ul>");
        for (int i = 0; i < attachments.size(); i++) {
            Attachment file = attachments.get(i);
            body.append("<li class=\"file\"><a href=\"/messages/%s/files/%d\" download>%s</a></li>"
                    .formatted(mail.id(), i, Html.escape("Download " + file.name() + " (" + file.type() + ")")));
        }
        body.append("</ul>");
    }

    private String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><main>%s</main></body>
                </html>
                """.formatted(Html.escape(title), style, body);
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String subject = message.getSubject();
        return subject == null || subject.isBlank() ? "(no subject)" : subject;
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "(nobody)";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    private static String when(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }

    private static String style() {
        try (InputStream source =
                Objects.requireNonNull(MailboxPages.class.getResourceAsStream("/mailbox/mailbox.css"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
