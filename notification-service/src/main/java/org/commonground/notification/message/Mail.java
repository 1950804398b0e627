package org.commonground.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * A message, written: the same facts as text and as HTML.
 *
 * @param subject one line
 * @param calendar what the reader's calendar is to do, if anything
 */
public record Mail(
        String subject, String text, String html, @Nullable CalendarMessage calendar) {

    public Mail {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of text");
        }
    }
}
