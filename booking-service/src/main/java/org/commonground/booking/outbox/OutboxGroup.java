package org.commonground.booking.outbox;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was decided together goes out together: one document, however many bookings it is about.
 *
 * @param id derived from the decisions, so that writing the group again is no second group
 * @param version that of the allocation after these decisions
 */
public record OutboxGroup(@BsonId String id, Instant time, long version, List<OutboxEntry> entries) {}
