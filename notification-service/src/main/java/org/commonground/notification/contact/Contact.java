package org.commonground.notification.contact;

import java.net.URI;

/**
 * The person behind a booking, and the booking as it stands now.
 *
 * @param name as the guest typed it
 * @param manageUrl whoever has it can cancel the booking
 */
public record Contact(
        BookingId bookingId, String reference, String name, String email, int places, String status, URI manageUrl) {

    /** Whether it has not been cancelled. */
    public boolean stands() {
        return !status.equals("CANCELLED");
    }
}
