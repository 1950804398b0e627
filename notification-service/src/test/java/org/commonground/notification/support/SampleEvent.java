package org.commonground.notification.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonground.testing.Topics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sample event of a producer, as it is on Kafka. */
public final class SampleEvent {

    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;
    private final ObjectNode event;

    private SampleEvent(String topic, ObjectNode event) {
        this.topic = topic;
        this.event = event;
    }

    /** A sample of the booking service's, for a booking of its own. */
    public static SampleEvent of(String type, String bookingId, long sequence) {
        var event = sample("booking-service", type);
        event.put("id", bookingId + ":" + sequence);
        event.put("subject", bookingId);
        event.put("sequence", Long.toString(sequence));
        ((ObjectNode) event.get("data")).put("bookingId", bookingId).put("eventId", "good-relations-rehearsal");
        return new SampleEvent("booking.rsvps", event);
    }

    public static ObjectNode sample(String producer, String type) {
        try (var file = SampleEvent.class.getResourceAsStream("/contract/" + producer + "/samples/" + type + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String newBooking() {
        return UUID.randomUUID().toString();
    }

    public SampleEvent about(String eventId) {
        ((ObjectNode) event.get("data")).put("eventId", eventId);
        return this;
    }

    /** Said at that time. */
    public SampleEvent at(Instant time) {
        event.put("time", time.toString());
        return this;
    }

    public SampleEvent with(String field, @Nullable String value) {
        ((ObjectNode) event.get("data")).put(field, value);
        return this;
    }

    /** Decided under the directory's announcement of that sequence. */
    public SampleEvent under(long eventSequence) {
        ((ObjectNode) event.get("data")).put("eventSequence", eventSequence);
        return this;
    }

    public void send() {
        Topics.write(topic, event.get("subject").asString(), JSON.writeValueAsBytes(event.get("data")), headers(event));
    }

    /** Announces the directory's sample event under another id, or again. */
    public static void announce(String eventId, long sequence) {
        announcement(eventId, sequence).send();
    }

    /** The same, still to be sent. */
    public static SampleEvent announcement(String eventId, long sequence) {
        var event = sample("directory-service", "directory.event.changed");
        event.put("id", "event:" + eventId + ":" + sequence);
        event.put("subject", eventId);
        event.put("sequence", Long.toString(sequence));
        ((ObjectNode) event.get("data")).put("id", eventId);
        return new SampleEvent("directory.events", event);
    }

    /** What became of an invitation, as the directory says it. */
    public static SampleEvent ofInvitation(String what, String eventId, String asked, String by, long sequence) {
        var event = sample("directory-service", "directory.invitation." + what);
        event.put("id", "invitation:" + eventId + ":" + asked + ":" + sequence);
        event.put("subject", eventId);
        event.put("sequence", Long.toString(sequence));
        ((ObjectNode) event.get("data"))
                .put("eventId", eventId)
                .put("organisation", asked)
                .put("by", by);
        return new SampleEvent("directory.invitations", event);
    }

    /** The directory's sample organisation under another id and name. */
    public static SampleEvent organisation(String id, String name, long sequence) {
        var event = sample("directory-service", "directory.organisation.changed");
        event.put("id", "organisation:" + id + ":" + sequence);
        event.put("subject", id);
        event.put("sequence", Long.toString(sequence));
        ((ObjectNode) event.get("data")).put("id", id).put("name", name);
        return new SampleEvent("directory.organisations", event);
    }

    /** Of an event: by that organisation alone. */
    public SampleEvent hostedBy(String organisation) {
        var hosts = ((ObjectNode) event.get("data")).putArray("hosts");
        hosts.addObject().put("id", organisation).put("name", "Example Host");
        return this;
    }

    public static Map<String, String> headers(JsonNode event) {
        var headers = new HashMap<String, String>();
        for (var attribute : new String[] {"specversion", "id", "source", "type", "subject", "time", "sequence"}) {
            headers.put("ce_" + attribute, event.get(attribute).asString());
        }
        headers.put("content-type", event.get("datacontenttype").asString());
        return headers;
    }
}
