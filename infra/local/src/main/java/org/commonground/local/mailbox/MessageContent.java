package org.commonground.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a message says: once as text, once as HTML, and the files that came with it. */
record MessageContent(@Nullable String text, @Nullable String html, List<Attachment> attachments) {

    /**
     * A file of a message.
     *
     * @param type the media type without parameters, in lower case
     */
    record Attachment(String name, String type, Part part) {

        byte[] bytes() throws IOException, MessagingException {
            try (InputStream content = part.getInputStream()) {
                return content.readAllBytes();
            }
        }
    }

    static MessageContent of(MimeMessage message) throws IOException, MessagingException {
        Reading reading = new Reading();
        reading.read(message);
        return new MessageContent(reading.text, reading.html, List.copyOf(reading.attachments));
    }

    private static final class Reading {
        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        void read(Part part) throws IOException, MessagingException {
            boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (!file && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    read(inner);
                }
            } else if (!file && text == null && part.isMimeType("text/plain")) {
                text = content(part);
            } else if (!file && html == null && part.isMimeType("text/html")) {
                html = content(part);
            } else {
                attachments.add(new Attachment(name(part), type(part), part));
            }
        }

        private static String content(Part part) throws IOException, MessagingException {
            return part.getContent() instanceof String string ? string : "";
        }

        private String name(Part part) throws MessagingException {
            String given = part.getFileName();
            return given != null && !given.isBlank() ? given : "part-" + (attachments.size() + 1);
        }

        private static String type(Part part) throws MessagingException {
            String full = Objects.requireNonNullElse(part.getContentType(), "application/octet-stream");
            int parameters = full.indexOf(';');
            return (parameters < 0 ? full : full.substring(0, parameters))
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }
}
