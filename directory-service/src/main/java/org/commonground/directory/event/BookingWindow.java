package org.commonground.directory.event;

import java.time.Instant;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when places are booked, and guests may change what they booked.
 *
 * @param opensAt null is from now on
 * @param closesAt null is until the event starts
 * @param changesUntil the cut-off for changes of names, answers and access needs, and for more places; null is until
 *     the event starts
 */
public record BookingWindow(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil) {

    public BookingWindow {
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw new InvalidField("booking.closesAt", "Give a closing time that is after the opening time.");
        }
    }

    /** As long before another date. */
    BookingWindow moved(Schedule from, Schedule to) {
        return new BookingWindow(
                opensAt == null ? null : to.shifted(opensAt, from),
                closesAt == null ? null : to.shifted(closesAt, from),
                changesUntil == null ? null : to.shifted(changesUntil, from));
    }

    boolean isOpen(Instant now) {
        return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
    }

    /** An event cannot be changed by its guests once it has started. */
    void refuseAfter(Instant start) {
        if (changesUntil != null && changesUntil.isAfter(start)) {
            throw new InvalidField("booking.changesUntil", "Give a time that is not after the start of the event.");
        }
    }
}
