package org.commonground.acceptance;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Somebody's mailbox, read over IMAP; on the local stack the password is the address. */
record Mailbox(LocalStack stack, String address) {

    /** One message; {@code parts} by content type in lower case without parameters. */
    record Mail(String subject, String messageId, Map<String, String> parts) {

        String text() {
            return parts.getOrDefault("text/plain", "");
        }
    }

    /** Waits until there are {@code count} messages or more. */
    List<Mail> await(int count) {
        org.awaitility.Awaitility.await("mail for " + address)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> read().size() >= count);
        return read();
    }

    /** All messages, oldest first. */
    List<Mail> read() {
        var settings = new Properties();
        settings.put("mail.store.protocol", "imap");
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect(
                    stack.address("mail.host"), Integer.parseInt(stack.address("mail.imap.port")), address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(jakarta.mail.Folder.READ_ONLY);
                var mails = new ArrayList<Mail>();
                for (var message : inbox.getMessages()) {
                    mails.add(mail(message));
                }
                return mails;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(Message message) throws MessagingException {
        var parts = new LinkedHashMap<String, String>();
        collect(message, parts);
        return new Mail(message.getSubject(), message.getHeader("Message-ID")[0], parts);
    }

    private static void collect(Part part, Map<String, String> parts) throws MessagingException {
        try {
            switch (part.getContent()) {
                case Multipart multipart -> {
                    for (var i = 0; i < multipart.getCount(); i++) {
                        collect(multipart.getBodyPart(i), parts);
                    }
                }
                case String text -> parts.put(type(part), text);
                case java.io.InputStream bytes ->
                    parts.put(type(part), new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                default -> throw new IllegalStateException("unexpected part " + part.getContentType());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Part part) throws MessagingException {
        return part.getContentType()
                .replaceFirst(";.*", "")
                .replaceAll("\\s.*", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
