package org.commonground.directory.speaker;

import org.commonground.directory.field.Checks;

/** A speaker's id: lower-case letters, digits and hyphens. */
public record SpeakerId(String value) {

    public SpeakerId {
        Checks.id("speaker", value);
    }
}
