package org.commonground.gateway.client;

import java.util.List;

/**
 * Something that the hosts ask those who book.
 *
 * @param choices what one can choose from; only for CHOICE
 */
public record Question(String id, String label, Kind kind, List<String> choices, boolean required) {

    /** How it is answered. */
    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    public Question {
        choices = Wire.list(choices);
    }
}
