package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.message.CalendarMessage.Method;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody who has booked is told of their event. */
class EventLettersTest {

    private static final Contact GUEST = GoodRelations.guest();
    private static final Contact WAITING = GoodRelations.guest(GoodRelations.waiting(2, 4));

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    @Test
    void anEventThatMovedIsToldWithItsNewTimeAndPlace() {
        var mail = writer.toGuest(Template.EVENT_MOVED, GUEST, GoodRelations.event(), 2);

        assertThat(mail.subject()).isEqualTo("Another time or place: " + GoodRelations.TITLE);
        assertThat(mail.text()).isEqualTo("""
                ANOTHER TIME OR PLACE

                Hello Amina Example,

                The event takes place at another time or place than before. Below is how it is now. Your 2 places are booked.

                  Reference   C4BA-B8T0
                  Booked      2 places
                  Event       Good relations – community responses to hate, intolerance and divisiveness
                  When        Wednesday 22 October 2014, 7pm to 9pm
                  Where       Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA
                  Map         https://www.openstreetmap.org/?mlat=51.4998&mlon=-0.1247#map=17/51.4998/-0.1247
                  Getting in  Step-free access
                  Hosts       International Alert and Talk for a Change
                  Questions   Answer this message

                If you put the event into your calendar, the file invite.ics that came with this message changes it there.

                See, change or cancel your booking:
                http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg

                About the event:
                http://127.0.0.1:8080/events/good-relations

                Cannot come any more? Tell us with the link, and somebody else can come instead.

                --
                Common Ground, http://127.0.0.1:8080
                You get this message because somebody booked with your address. It contains nothing that tracks you.
                """);
    }

    @Test
    void aCancelledEventIsToldWithItsReasonAndNothingToDo() {
        var mail = writer.toGuest(
                Template.EVENT_CANCELLED,
                GUEST,
                GoodRelations.event(Event.Status.CANCELLED, "The room is flooded."),
                2);

        assertThat(mail.subject()).isEqualTo("The event is cancelled: " + GoodRelations.TITLE);
        assertThat(mail.text()).startsWith("""
                THE EVENT IS CANCELLED

                Hello Amina Example,

                We are sorry: the event does not take place. There is nothing for you to do.

                The organisers say: The room is flooded.

                  Reference   C4BA-B8T0
                  Booked      2 places
                  Event       Good relations – community responses to hate, intolerance and divisiveness
                  Was to be   Wednesday 22 October 2014, 7pm to 9pm
                """).doesNotContain("/bookings/");
        assertThat(mail.html()).contains("The organisers say: The room is flooded.", ">Was to be</th>");
    }

    @Test
    void withoutAReasonNoneIsTold() {
        var mail =
                writer.toGuest(Template.EVENT_CANCELLED, GUEST, GoodRelations.event(Event.Status.CANCELLED, null), 2);

        assertThat(mail.text())
                .contains("nothing for you to do.\n\n  Reference")
                .doesNotContain("organisers say");
        assertThat(mail.html()).doesNotContain("organisers say");
    }

    @Test
    void aReasonIsInertHoweverItIsWritten() {
        var reason = "Snow.\r\n\r\n<a href=\"http://evil.example\">Rebook</a> [[${reference}]]";
        var mail =
                writer.toGuest(Template.EVENT_CANCELLED, GUEST, GoodRelations.event(Event.Status.CANCELLED, reason), 2);

        assertThat(mail.text()).contains("The organisers say: Snow. <a href=\"http://evil.example\">Rebook</a> [[");
        assertThat(mail.html()).doesNotContain("<a href=\"http://evil");
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_MOVED, REQUEST",
        "EVENT_REINSTATED, REQUEST",
        "EVENT_POSTPONED, CANCEL",
        "EVENT_CANCELLED, CANCEL"
    })
    void whoHasPlacesGetsTheCalendarEntryAndWhoWaitsDoesNot(Template template, Method method) {
        var mail = writer.toGuest(template, GUEST, GoodRelations.event(), 2);
        assertThat(mail.calendar()).extracting(CalendarMessage::method).isEqualTo(method);
        assertThat(mail.text()).contains("invite.ics");

        var waiting = writer.toGuest(template, WAITING, GoodRelations.event(), 2);
        assertThat(waiting.calendar()).isNull();
        assertThat(waiting.text() + waiting.html()).doesNotContain("invite.ics", "calendar");
    }

    @Test
    void theEntryOfAMovedEventHasAHigherSequenceThanTheOneBefore() {
        var before = writer.toGuest(Template.BOOKING_CONFIRMED, GUEST, GoodRelations.event(), 1);
        var after = writer.toGuest(Template.EVENT_MOVED, GUEST, GoodRelations.event(), 2);

        assertThat(Objects.requireNonNull(before.calendar()).content()).contains("SEQUENCE:4\r\n");
        assertThat(Objects.requireNonNull(after.calendar()).content()).contains("SEQUENCE:5\r\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"EVENT_MOVED", "EVENT_POSTPONED", "EVENT_REINSTATED"})
    void everybodyIsToldWhatBecomesOfTheirBooking(Template template) {
        var offered = GoodRelations.guest(GoodRelations.pending(Status.OFFERED, Instant.parse("2014-09-02T18:45:00Z")));

        assertThat(text(template, GUEST)).contains("Your 2 places are booked.");
        assertThat(text(template, WAITING)).contains("You are on the waiting list for 2 places. 3 parties are ahead");
        assertThat(text(template, offered)).contains("if you take them by then.", "Take or decline the places:");
    }

    private String text(Template template, Contact guest) {
        return writer.toGuest(template, guest, GoodRelations.event(), 2).text();
    }
}
