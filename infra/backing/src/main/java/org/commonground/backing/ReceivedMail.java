package org.commonground.backing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Properties;

/** One message as one recipient got it. */
public final class ReceivedMail {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final String id;
    private final String recipient;
    private final Instant receivedAt;
    private final byte[] source;

    ReceivedMail(String id, String recipient, Instant receivedAt, byte[] source) {
        this.id = id;
        this.recipient = recipient;
        this.receivedAt = receivedAt;
        this.source = source;
    }

    /** Unique and stable over restarts; letters, digits and hyphens. */
    public String id() {
        return id;
    }

    /** The address of the envelope, in lower case. */
    public String recipient() {
        return recipient;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** A message of the caller's own, parsed anew. */
    public MimeMessage message() {
        try {
            return new MimeMessage(SESSION, new ByteArrayInputStream(source));
        } catch (MessagingException cause) {
            throw new IllegalStateException("Message " + id + " cannot be read", cause);
        }
    }

    byte[] source() {
        return source;
    }
}
