package org.commonground.notification.event;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event in the form in which the directory announces it, wherever that was found. */
@Component
public class AnnouncedEvents {

    private final JsonMapper json;

    AnnouncedEvents(JsonMapper json) {
        this.json = json;
    }

    /** @throws tools.jackson.core.JacksonException when it is not in that form */
    public Event read(JsonNode event, long sequence) {
        var typed = json.createObjectNode().put("type", "directory.event.changed");
        event.properties().forEach(field -> typed.set(field.getKey(), field.getValue()));
        return json.treeToValue(typed, DirectoryEvent.Changed.class).toEvent(sequence);
    }
}
