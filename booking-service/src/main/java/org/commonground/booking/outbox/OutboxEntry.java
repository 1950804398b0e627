package org.commonground.booking.outbox;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An event on its way to Kafka.
 *
 * @param id the CloudEvent's id: derived from the decision, so that writing it again is no second event
 * @param sequence of the decision about the subject
 * @param data JSON
 */
public record OutboxEntry(
        @BsonId String id, String topic, String type, String subject, long sequence, Instant time, String data) {}
