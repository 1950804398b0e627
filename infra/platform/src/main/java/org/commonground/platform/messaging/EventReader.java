package org.commonground.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one path in from Kafka: a binary-mode CloudEvent becomes the consumer's own type, chosen by the event's
 * {@code type} (the consumer's sealed interface says {@code @JsonTypeInfo(use = NAME, property = "type")}).
 */
public final class EventReader<T> {

    private final JsonMapper json;
    private final Class<T> type;

    public EventReader(JsonMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
    }

    /**
     * Reads one record.
     *
     * @throws UnreadableEvent when it is not a CloudEvent with JSON data of the expected shape; nothing will mend it
     */
    public Received<T> read(Message<byte[]> message) {
        try {
            if (!(json.readTree(message.getPayload()) instanceof ObjectNode data)) {
                throw new UnreadableEvent("the data is not a JSON object");
            }
            data.put("type", header(message, "ce_type"));
            return new Received<>(
                    header(message, "ce_id"),
                    header(message, "ce_source"),
                    header(message, "ce_subject"),
                    Long.parseLong(header(message, "ce_sequence")),
                    Instant.parse(header(message, "ce_time")),
                    json.treeToValue(data, type));
        } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
            throw new UnreadableEvent("not a CloudEvent as agreed: " + e.getMessage());
        }
    }

    private static String header(Message<byte[]> message, String name) {
        var value = message.getHeaders().get(name);
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> throw new UnreadableEvent("the header " + name + " is missing");
        };
    }
}
