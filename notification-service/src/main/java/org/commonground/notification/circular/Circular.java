package org.commonground.notification.circular;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.OrganisersWords;
import org.jspecify.annotations.Nullable;

/**
 * What organisers wrote to guests, and how far it has been handed in; in one document, without names or addresses of
 * guests.
 *
 * @param slot which of its event's messages of the day it is; unique, which is the limit
 * @param key of event, sender and idempotency key; unique, null where none was given
 * @param request of all that was asked for
 * @param after the last booking, in the order of their ids, whose letter is handed in; null before the first page
 * @param recipients letters handed in so far
 * @param open true until all letters are handed in, then left out
 */
public record Circular(
        @BsonId CircularId id,
        EventId eventId,
        OrganisersWords words,
        Audience audience,
        Sender sender,
        Instant sentAt,
        String slot,
        @Nullable String key,
        String request,
        @Nullable BookingId after,
        int recipients,
        @Nullable Boolean open) {

    Circular in(String another) {
        return new Circular(
                id, eventId, words, audience, sender, sentAt, another, key, request, after, recipients, open);
    }

    /** The same for the same guest, however often the letter is handed in. */
    JobId job(BookingId booking) {
        return JobId.of(id.value() + ":" + booking.value(), words.template());
    }
}
