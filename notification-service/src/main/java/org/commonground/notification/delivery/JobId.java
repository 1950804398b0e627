package org.commonground.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.commonground.notification.message.Template;

/** What makes a message one message: the event that caused it, and the template. */
public record JobId(String value) {

    private static final int LONGEST = 300;
    private static final int TOKEN_BYTES = 16;

    public JobId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("a job id has 1 to " + LONGEST + " characters");
        }
    }

    static boolean isOne(String value) {
        return !value.isBlank() && value.length() <= LONGEST;
    }

    /** The same for the same cause and template, however often the cause is heard of. */
    public static JobId of(String cause, Template template) {
        return new JobId(cause + ":" + template.code());
    }

    /** The same, for a cause that is itself secret: ids are logged and kept. */
    public static JobId ofSecret(String cause, Template template) {
        return of(fingerprint(cause), template);
    }

    /** Hexadecimal, and as stable as the id itself; fit for a Message-ID (RFC 5322). */
    String token() {
        return fingerprint(value);
    }

    /** Stable, short, and tells nothing of the text. */
    static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
