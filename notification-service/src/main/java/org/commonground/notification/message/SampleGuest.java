package org.commonground.notification.message;

import java.net.URI;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.contact.Standing;

/** A guest who is nobody, to show how a letter looks. */
final class SampleGuest {

    private static final BookingId BOOKING = new BookingId("00000000-0000-4000-8000-000000000000");
    private static final Standing ONE_PLACE = new Standing(Standing.Status.CONFIRMED, 1, 0, null, null);

    private SampleGuest() {}

    static Contact of(Language language, URI manageUrl) {
        return new Contact(BOOKING, "XXXX-XXXX", new Contact.Person("", "", language), ONE_PLACE, manageUrl);
    }
}
