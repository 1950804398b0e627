package org.commonground.notification.support;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;
import org.jspecify.annotations.Nullable;

/** The evening at the Houses of Parliament, and a guest of it. */
public final class GoodRelations {

    public static final BookingId BOOKING = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");
    public static final String TITLE = "Good relations – community responses to hate, intolerance and divisiveness";

    private GoodRelations() {}

    public static Event event() {
        return event(TITLE, LocalDateTime.of(2014, 10, 22, 19, 0), "Europe/London");
    }

    public static Event event(String title, LocalDateTime start, String zone) {
        return event(Event.Status.PUBLISHED, null, title, start, zone);
    }

    /** The evening, as it stands in the directory. */
    public static Event event(Event.Status status, @Nullable String reason) {
        return event(status, reason, TITLE, LocalDateTime.of(2014, 10, 22, 19, 0), "Europe/London");
    }

    private static Event event(
            Event.Status status, @Nullable String reason, String title, LocalDateTime start, String zone) {
        return new Event(
                new EventId("good-relations"),
                3,
                "good-relations",
                status,
                reason,
                title,
                start,
                start.plusHours(2),
                zone,
                new Event.Venue(
                        "Houses of Parliament",
                        "Committee Room 70",
                        "Westminster, London",
                        "SW1A 0AA",
                        List.of("step-free"),
                        null,
                        new Event.Point(51.4998, -0.1247)),
                null,
                List.of("International Alert", "Talk for a Change"),
                List.of("international-alert", "talk-for-a-change"),
                null);
    }

    public static Contact guest() {
        return guest("Amina Example", 2);
    }

    public static Contact guest(String name, int places) {
        return guest(name, confirmed(places, 0, null));
    }

    public static Contact guest(Standing standing) {
        return guest("Amina Example", standing);
    }

    public static Standing confirmed(int places, int waitingFor, @Nullable Integer position) {
        return new Standing(Status.CONFIRMED, places, waitingFor, position, null);
    }

    public static Standing waiting(int places, @Nullable Integer position) {
        return new Standing(Status.WAITLISTED, places, 0, position, null);
    }

    /** Two places, kept until then. */
    public static Standing pending(Status status, Instant respondBy) {
        return new Standing(status, 2, 0, null, respondBy);
    }

    public static Standing cancelled(int places) {
        return new Standing(Status.CANCELLED, places, 0, null, null);
    }

    private static Contact guest(String name, Standing standing) {
        return new Contact(
                BOOKING,
                "C4BA-B8T0",
                new Contact.Person(name, "amina@example.org", Language.ENGLISH),
                standing,
                URI.create("http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg"));
    }

    /** The same guest, who wants to be written to in that language. */
    public static Contact in(Language language, Contact guest) {
        var person = guest.person();
        return new Contact(
                guest.bookingId(),
                guest.reference(),
                new Contact.Person(person.name(), person.email(), language),
                guest.standing(),
                guest.manageUrl());
    }
}
