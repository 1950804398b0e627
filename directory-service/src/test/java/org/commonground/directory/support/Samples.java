package org.commonground.directory.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.platform.messaging.CloudEvent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's sample messages, this service's and others'. */
public final class Samples {

    private static final JsonMapper JSON = new JsonMapper();

    private Samples() {}

    public static JsonNode own(String type) {
        return read("classpath:contract/own/samples/" + type + ".json").getFirst();
    }

    /** All samples of another service; there is at least one. */
    public static List<JsonNode> of(String service) {
        return read("classpath:contract/" + service + "/samples/*.json");
    }

    /** How the sample arrives: CloudEvents in Kafka's binary mode. */
    public static Message<byte[]> message(JsonNode sample) {
        var message = MessageBuilder.withPayload(JSON.writeValueAsBytes(sample.get("data")));
        headers(sample).forEach((name, text) -> message.setHeader(name, text.getBytes(StandardCharsets.UTF_8)));
        return message.build();
    }

    public static Map<String, String> headers(JsonNode sample) {
        var headers = sample.propertyStream()
                .filter(member -> !List.of("data", "datacontenttype").contains(member.getKey()))
                .collect(Collectors.toMap(
                        member -> "ce_" + member.getKey(),
                        member -> member.getValue().asString()));
        headers.put("content-type", sample.get("datacontenttype").asString());
        return headers;
    }

    /** The event in structured mode, as samples are written. */
    public static JsonNode structured(CloudEvent event) {
        var json = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("source", event.source())
                .put("type", event.type())
                .put("subject", event.subject())
                .put("time", event.time().toString())
                .put("sequence", Long.toString(event.sequence()))
                .put("datacontenttype", "application/json");
        json.set("data", JSON.readTree(JSON.writeValueAsBytes(event.data())));
        return json;
    }

    private static List<JsonNode> read(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) {
                throw new IllegalStateException("no samples at " + pattern);
            }
            return Arrays.stream(found).map(Samples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Resource sample) {
        try (var content = sample.getInputStream()) {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
