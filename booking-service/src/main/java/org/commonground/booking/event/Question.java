package org.commonground.booking.event;

import java.util.List;

/**
 * Something that the event asks those who book.
 *
 * @param id names it in answers: lower-case letters, digits and hyphens
 * @param choices what can be answered to a CHOICE; else none
 */
public record Question(String id, String label, Kind kind, List<String> choices, boolean required) {

    /** The longest answer in words, in characters. */
    public static final int LONGEST_TEXT = 300;

    /** How it is answered. */
    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    public Question {
        choices = List.copyOf(choices);
    }

    /** Whether the text, which is not blank, answers it. */
    public boolean isAnsweredBy(String text) {
        return switch (kind) {
            case TEXT -> text.length() <= LONGEST_TEXT;
            case CHOICE -> choices.contains(text);
            case YES_NO -> text.equals("yes") || text.equals("no");
        };
    }
}
