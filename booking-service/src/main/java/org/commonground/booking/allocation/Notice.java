package org.commonground.booking.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Something that everybody who has booked is being told, a group at a time.
 *
 * @param sequence of the directory's announcement
 * @param after the last booking that was told, in the order of their ids; null before the first
 */
public record Notice(Reason change, long sequence, @Nullable BookingId after) {

    Notice after(BookingId last) {
        return new Notice(change, sequence, last);
    }
}
