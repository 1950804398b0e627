package org.commonground.notification.contact;

import java.net.URI;

/**
 * The person behind a booking, and the booking as it stands now.
 *
 * @param manageUrl whoever has it can cancel the booking
 */
public record Contact(BookingId bookingId, String reference, Person person, Standing standing, URI manageUrl) {

    /**
     * Whom to write to.
     *
     * @param name as the guest typed it
     * @param language in which they want to be written to
     */
    public record Person(String name, String email, Language language) {}
}
