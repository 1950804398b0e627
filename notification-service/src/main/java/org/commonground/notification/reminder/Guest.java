package org.commonground.notification.reminder;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;

/**
 * A booking, and whether those behind it come; who they are is not known here.
 *
 * @param since when its places were last confirmed, or it was first heard of
 * @param sequence that of the newest fact about it
 */
public record Guest(@BsonId BookingId id, EventId eventId, boolean confirmed, Instant since, long sequence) {}
