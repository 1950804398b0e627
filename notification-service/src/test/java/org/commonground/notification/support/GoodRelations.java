package org.commonground.notification.support;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;

/** The evening at the Houses of Parliament, and a guest of it. */
public final class GoodRelations {

    public static final BookingId BOOKING = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");
    public static final String TITLE = "Good relations – community responses to hate, intolerance and divisiveness";

    private GoodRelations() {}

    public static Event event() {
        return event(TITLE, LocalDateTime.of(2014, 10, 22, 19, 0), "Europe/London");
    }

    public static Event event(String title, LocalDateTime start, String zone) {
        return new Event(
                new EventId("good-relations"),
                3,
                "good-relations",
                Event.Status.PUBLISHED,
                title,
                start,
                start.plusHours(2),
                zone,
                new Event.Venue(
                        "Houses of Parliament",
                        "Committee Room 70",
                        "Westminster, London",
                        "SW1A 0AA",
                        List.of("step-free")),
                List.of("International Alert", "Talk for a Change"));
    }

    public static Contact guest() {
        return guest("Amina Example", 2);
    }

    public static Contact guest(String name, int places) {
        return new Contact(
                BOOKING,
                "C4BA-B8T0",
                name,
                "amina@example.org",
                places,
                "CONFIRMED",
                URI.create("http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg"));
    }
}
