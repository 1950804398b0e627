package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to those who wait, have an offer, or are to confirm their address. */
class WaitingLettersTest {

    private static final Instant RESPOND_BY = Instant.parse("2014-09-02T18:45:00Z");
    private static final String FACTS = """
              Event       Good relations – community responses to hate, intolerance and divisiveness
              When        Wednesday 22 October 2014, 7pm to 9pm
              Where       Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA
              Getting in  Step-free access
              Hosts       International Alert and Talk for a Change
            """.stripTrailing();

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    private Mail letter(Template template, Contact guest) {
        return writer.toGuest(template, guest, GoodRelations.event(), 1);
    }

    @Test
    void whoWaitsIsToldHowManyAreAheadAndByWhatRule() {
        var mail = letter(Template.BOOKING_WAITLISTED, GoodRelations.guest(GoodRelations.waiting(2, 4)));

        assertThat(mail.subject()).isEqualTo("You are on the waiting list: " + GoodRelations.TITLE);
        assertThat(mail.calendar()).isNull();
        assertThat(mail.text()).startsWith("""
                YOU ARE ON THE WAITING LIST

                Hello Amina Example,

                There is no room for your party at the moment, so you wait for 2 places. 3 parties are ahead of you.

                The list is first come, first served: places that come free go to the first party that they are enough for. We write to you as soon as that is you. Until then nothing is booked.

                  Reference   C4BA-B8T0
                  Waiting for 2 places
                """ + FACTS + """


                See where you stand, make your party smaller, or leave the list:
                http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg

                About the event:
                http://127.0.0.1:8080/events/good-relations

                A smaller party can get in sooner. If you cannot come any more, leave the list, and those behind you move up.
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "1, You are next: no party is ahead of you.",
        "2, 1 party is ahead of you.",
        "120, 119 parties are ahead of you."
    })
    void thePositionIsToldAsThoseWhoAreAhead(int position, String words) {
        assertThat(letter(Template.BOOKING_WAITING, GoodRelations.guest(GoodRelations.waiting(2, position)))
                        .text())
                .startsWith("YOU NOW WAIT FOR 2 PLACES\n")
                .contains("Your party is smaller now, and you are still on the waiting list. " + words + "\n");
    }

    @Test
    void anOfferSaysUntilWhenAndWhatHappensWithoutAnAnswer() {
        var mail = letter(
                Template.BOOKING_OFFERED, GoodRelations.guest(GoodRelations.pending(Status.OFFERED, RESPOND_BY)));

        assertThat(mail.subject()).isEqualTo("2 places are free for you: " + GoodRelations.TITLE);
        assertThat(mail.calendar()).isNull();
        assertThat(mail.text()).startsWith("""
                2 PLACES ARE FREE FOR YOU

                Hello Amina Example,

                You have waited, and now it is your turn: the 2 places are kept for you until 7:45pm on Tuesday 2 September 2014 (London time). Say by then whether you want them.

                Without an answer they go to the next party, and you are off the waiting list.

                  Reference   C4BA-B8T0
                  Offered     2 places
                """ + FACTS + """


                Take or decline the places:
                http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg

                About the event:
                http://127.0.0.1:8080/events/good-relations

                Nothing is booked until you have answered. Cannot come any more? Decline now, and the next party need not wait.
                """);
        assertThat(mail.html()).contains(">Take or decline the places</a>");
    }

    @Test
    void timesToAnswerByAreThoseOfTheEventsZone() {
        var event = GoodRelations.event("Example", LocalDateTime.of(2014, 10, 22, 19, 0), "Europe/Berlin");
        var guest = GoodRelations.guest(GoodRelations.pending(Status.OFFERED, RESPOND_BY));

        assertThat(writer.toGuest(Template.BOOKING_OFFERED, guest, event, 1).text())
                .contains("until 8:45pm on Tuesday 2 September 2014 (Central European Time).");
    }

    @Test
    void whoIsToConfirmIsToldThatNothingIsBookedYet() {
        var mail = letter(Template.BOOKING_HELD, GoodRelations.guest(GoodRelations.pending(Status.HELD, RESPOND_BY)));

        assertThat(mail.subject()).isEqualTo("Confirm your booking: " + GoodRelations.TITLE);
        assertThat(mail.calendar()).isNull();
        assertThat(mail.text())
                .contains(
                        "Your 2 places are kept for you for 15 minutes, until 7:45pm on Tuesday 2 September 2014 (London"
                                + " time). Confirm by then with the link in this message.\n\nNothing is booked until you do."
                                + " After that the places go to somebody else.\n",
                        "  Kept        2 places\n",
                        "Confirm your booking:\nhttp://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg\n",
                        "If it was not you, there is nothing to do: nobody can confirm without the link.\n");
        assertThat(mail.html()).contains(">Confirm your booking</a>");
    }

    @Test
    void whoMovedUpHasAPlaceWithItsCalendarEntry() {
        var mail = letter(Template.BOOKING_PROMOTED, GoodRelations.guest("Amina Example", 1));

        assertThat(mail.subject()).isEqualTo("A place came free for you: " + GoodRelations.TITLE);
        assertThat(mail.text())
                .startsWith("A PLACE CAME FREE FOR YOU\n")
                .contains("You were on the waiting list, and now your place is booked.", "  Booked      1 place\n");
        assertThat(mail.calendar()).extracting(CalendarMessage::method).isEqualTo(CalendarMessage.Method.REQUEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BOOKING_WITHDRAWN | You are off the waiting list  | You no longer wait for 2 places, and nothing is booked. | Asked for   2 places
            BOOKING_DECLINED  | You gave your places back     | The 2 places that were kept for you are free for somebody else. Nothing is booked, | Given back  2 places
            BOOKING_LAPSED    | Your offer has run out        | did not hear from you in time, so they go to the next party. Nothing is booked, | Offered     2 places
            """)
    void whoGotNoPlaceIsToldSoWithoutACalendarEntry(Template template, String subject, String said, String fact) {
        var mail = letter(template, GoodRelations.guest(GoodRelations.cancelled(2)));

        assertThat(mail.subject()).startsWith(subject + ": ");
        assertThat(mail.text()).contains(said, "  " + fact + "\n", "See whether places are left:\n");
        assertThat(mail.calendar()).isNull();
    }

    @Test
    void whoWaitsForMorePlacesIsToldForHowMany() {
        var mail = letter(Template.BOOKING_CHANGED, GoodRelations.guest(GoodRelations.confirmed(3, 2, 4)));

        assertThat(mail.text())
                .startsWith("YOU NOW HAVE 3 PLACES\n")
                .contains(
                        "\n\nYou wait for 2 more places. 3 parties are ahead of you. We write to you as soon as they are"
                                + " there.\n",
                        "  Booked      3 places\n  Waiting for 2 more places\n");
        assertThat(letter(Template.BOOKING_CHANGED, GoodRelations.guest()).text())
                .contains("everything else stay as they were.\n\n  Reference")
                .doesNotContain("more place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFIRMED  | You already have a booking         | Your 2 places are booked. | See, change or cancel your booking
            WAITLISTED | You are already on the waiting list | You are on the waiting list for 2 places. 3 parties are ahead of you. | See where you stand, or leave the list
            OFFERED    | You have an offer to answer        | 2 places are kept for you until 7:45pm on Tuesday 2 September 2014 (London time), if you take them by then. | Take or decline the places
            HELD       | Your booking is to be confirmed    | 2 places are kept for you until 7:45pm on Tuesday 2 September 2014 (London time), if you confirm by then. | Confirm your booking
            """)
    void whoBooksAgainIsToldHowTheBookingStands(Status status, String subject, String said, String action) {
        var standing = switch (status) {
            case WAITLISTED -> GoodRelations.waiting(2, 4);
            case OFFERED, HELD -> GoodRelations.pending(status, RESPOND_BY);
            case CONFIRMED, CANCELLED, OTHER -> GoodRelations.confirmed(2, 0, null);
        };
        var mail = letter(Template.BOOKING_REPEATED, GoodRelations.guest(standing));

        assertThat(mail.subject()).isEqualTo(subject + ": " + GoodRelations.TITLE);
        assertThat(mail.text())
                .startsWith(subject.toUpperCase(Locale.ROOT) + "\n")
                .contains("one address has one booking. " + said + "\n", action + ":\nhttp");
        assertThat(mail.html()).contains(">" + subject + "</h1>", ">" + action + "</a>");
        assertThat(mail.calendar()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"BOOKING_OFFERED", "BOOKING_HELD", "BOOKING_LAPSED", "BOOKING_DECLINED", "BOOKING_PROMOTED"})
    void onePlaceIsOnePlace(Template template) {
        var standing =
                new Standing(template == Template.BOOKING_HELD ? Status.HELD : Status.OFFERED, 1, 0, null, RESPOND_BY);
        var mail = letter(template, GoodRelations.guest(standing));

        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContainPattern("places? are kept|they go|want them|1 places|your places|the places");
    }
}
