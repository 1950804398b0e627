package org.commonground.booking.outbox;

import java.time.Instant;

/**
 * An event on its way to Kafka.
 *
 * @param id the CloudEvent's id: derived from the decision, so that sending it again is no second event
 * @param sequence of the decision about the subject
 * @param data JSON
 */
public record OutboxEntry(
        String id, String topic, String type, String subject, long sequence, Instant time, String data) {}
