package org.commonground.platform.messaging;

import java.time.Instant;

/**
 * A fact about an aggregate, as it goes on Kafka (CloudEvents 1.0).
 *
 * @param id unique, and the same whenever the same fact is sent again
 * @param source the service that says so
 * @param type a stable dotted name such as {@code booking.confirmed}
 * @param subject the aggregate's id, and the record's key
 * @param sequence rises by every fact about the subject; consumers ignore older ones
 * @param data written as JSON
 */
public record CloudEvent(
        String id, String source, String type, String subject, long sequence, Instant time, Object data) {}
