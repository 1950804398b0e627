package org.commonground.notification.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A message, written: the same facts as text and as HTML.
 *
 * @param subject one line
 * @param calendar what the reader's calendar is to do, if anything
 * @param unsubscribe where the reader says that they want no more of its kind; null for what is about their own booking
 * @param code a picture that the HTML shows, if any
 * @param sender in whose name it is
 */
public record Mail(
        String subject,
        String text,
        String html,
        @Nullable CalendarMessage calendar,
        @Nullable URI unsubscribe,
        @Nullable ReferenceCode code,
        Sender sender) {

    /**
     * What the sender is called, and where answers go; the address is always ours.
     *
     * @param name null for our own
     * @param replyTo null for where we have answers sent
     */
    public record Sender(@Nullable String name, @Nullable String replyTo) {

        /** Ourselves. */
        public static final Sender US = new Sender(null, null);
    }

    public Mail {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of text");
        }
    }

    public Mail(String subject, String text, String html, @Nullable CalendarMessage calendar) {
        this(subject, text, html, calendar, null, null, Sender.US);
    }

    /** The same, seen to be a test before it is opened. */
    public Mail asTest() {
        return new Mail("Test: " + subject, text, html, calendar, unsubscribe, code, sender);
    }

    /** The same, with a way not to get another one. */
    public Mail unsubscribableAt(URI address) {
        return new Mail(subject, text, html, calendar, address, code, sender);
    }
}
