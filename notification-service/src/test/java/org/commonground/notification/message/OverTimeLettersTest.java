package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.notification.contact.Language;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Messages;
import org.commonground.notification.support.GoodRelations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests are sent without anything having happened. */
class OverTimeLettersTest {

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    @Test
    void aReminderHasWhatOneNeedsAtTheDoor() {
        var mail = writer.toGuest(Template.REMINDER, GoodRelations.guest(), GoodRelations.event(), 1);

        assertThat(mail.subject()).isEqualTo("See you in 51 days: " + GoodRelations.TITLE);
        assertThat(mail.calendar()).isNull();
        assertThat(mail.code()).isEqualTo(new ReferenceCode("C4BA-B8T0"));
        assertThat(mail.html())
                .contains(
                        "alt=\"QR code of the reference C4BA-B8T0\"", ">See it on a map</a>", ">Answer this message<");
        assertThat(mail.text()).contains("  Map         https://www.openstreetmap.org/?mlat=51.4998&mlon=-0.1247#map");
    }

    @Test
    void theQuestionLeadsToAPageThatAsksAgain() {
        var mail = writer.toGuest(
                Template.STILL_COMING,
                GoodRelations.in(Language.WELSH, GoodRelations.guest()),
                GoodRelations.event(),
                1);

        assertThat(mail.subject()).startsWith("Ydych chi'n dal i ddod?: ");
        assertThat(mail.text()).contains("/bookings/kq0Vt1yJ2c8RZb5mXw3nLg/coming\n");
        assertThat(mail.html()).contains("/bookings/kq0Vt1yJ2c8RZb5mXw3nLg/coming\"");
    }

    @Test
    void thanksCarryTheOrganisersWordsAndLinkAndNothingElseOfTheirs() {
        var mail = thanks(
                "What an evening.\r\n\r\n# Not a heading\n-> manage: not a link\n{facts}\n<b>bold</b> [(${reference})]",
                "https://example.org/report?a=1&b=2");

        assertThat(mail.text())
                .contains(
                        "The organisers write:\n\nWhat an evening.\n\n# Not a heading\n-> manage: not a link\n{facts}\n",
                        "<b>bold</b> [(${reference})]",
                        "See what the organisers have put together:\nhttps://example.org/report?a=1&b=2\n")
                .doesNotContain("/bookings/");
        assertThat(mail.html())
                .contains("href=\"https://example.org/report?a=1&amp;b=2\"", "&lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<b>", "<img", "/bookings/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://a\"onclick=\"x", "//example.org", " "})
    void aLinkThatIsNotOnTheWebIsLeftOut(String url) {
        var mail = thanks("Thank you.", url);

        assertThat(mail.text() + mail.html()).doesNotContain("put together", "javascript", "onclick", "data:text");
    }

    @Test
    void whereTheOrganisersOnlyGiveALinkNothingIsQuoted() {
        assertThat(thanks(null, "https://example.org/report").text())
                .doesNotContain("organisers write")
                .contains("https://example.org/report");
    }

    private Mail thanks(@Nullable String text, String url) {
        var known = GoodRelations.event();
        var event = new Event(
                known.id(),
                known.sequence(),
                known.slug(),
                known.status(),
                null,
                known.title(),
                known.startsAt(),
                known.endsAt(),
                known.timeZone(),
                known.venue(),
                known.online(),
                known.hosts(),
                known.hostIds(),
                new Messages(true, false, new Messages.Thanks(text, url)));
        return writer.toGuest(Template.THANKS, GoodRelations.guest(), event, 1);
    }
}
