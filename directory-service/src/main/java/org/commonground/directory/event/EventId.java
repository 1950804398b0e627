package org.commonground.directory.event;

import java.util.UUID;
import org.commonground.directory.field.Checks;

/** An event's id: lower-case letters, digits and hyphens; a random UUID where nobody chose one. */
public record EventId(String value) {

    public EventId {
        Checks.id("event", value);
    }

    static EventId random() {
        return new EventId(UUID.randomUUID().toString());
    }
}
