package org.commonground.notification.contact;

import java.util.Map;

/** What the booking service answered. */
public sealed interface ContactLookup {

    /** The contacts of those bookings that are still there. */
    record Found(Map<BookingId, Contact> contacts) implements ContactLookup {

        public Found {
            contacts = Map.copyOf(contacts);
        }
    }

    /** No answer: nothing is known of any of them. */
    record Unavailable(String reason) implements ContactLookup {}
}
