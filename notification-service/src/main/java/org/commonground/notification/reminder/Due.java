package org.commonground.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.message.Template;

/**
 * Something to be sent to an event's guests.
 *
 * @param day on which the event begins, where it takes place
 * @param at when
 * @param latest after that it is better left
 */
public record Due(Occasion occasion, LocalDate day, Instant at, Instant latest) {

    boolean isFor(Due other) {
        return occasion == other.occasion && day.equals(other.day) && at.equals(other.at);
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(latest);
    }

    /** The same for the same booking, occasion and day, whatever else changes about the event in between. */
    JobId job(BookingId booking, Template template) {
        return JobId.of(booking.value() + ":" + occasion.code() + ":" + day, template);
    }
}
