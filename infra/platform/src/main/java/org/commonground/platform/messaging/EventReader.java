package org.commonground.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.kafka.support.KafkaHeaders;
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
        return read(message.getPayload(), message.getHeaders());
    }

    /** Reads records that were polled together, up to the first that is not as agreed. */
    public Batch<T> readAll(Message<List<byte[]>> message) {
        var payloads = message.getPayload();
        List<?> headers = Objects.requireNonNull(
                message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class),
                "the binder gives the headers of each record");
        var events = new ArrayList<Received<T>>(payloads.size());
        for (var i = 0; i < payloads.size(); i++) {
            try {
                events.add(read(payloads.get(i), (Map<?, ?>) headers.get(i)));
            } catch (UnreadableEvent trouble) {
                return new Batch<>(events, trouble);
            }
        }
        return new Batch<>(events, null);
    }

    private Received<T> read(byte[] payload, Map<?, ?> headers) {
        try {
            if (!(json.readTree(payload) instanceof ObjectNode data)) {
                throw new UnreadableEvent("the data is not a JSON object");
            }
            data.put("type", header(headers, "ce_type"));
            return new Received<>(
                    header(headers, "ce_id"),
                    header(headers, "ce_source"),
                    header(headers, "ce_subject"),
                    Long.parseLong(header(headers, "ce_sequence")),
                    Instant.parse(header(headers, "ce_time")),
                    json.treeToValue(data, type));
        } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
            throw new UnreadableEvent("not a CloudEvent as agreed: " + e.getMessage());
        }
    }

    private static String header(Map<?, ?> headers, String name) {
        var value = headers.get(name);
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> throw new UnreadableEvent("the header " + name + " is missing");
        };
    }
}
