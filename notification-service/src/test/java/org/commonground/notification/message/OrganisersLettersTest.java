package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.Event;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What organisers write themselves, in our letter. */
class OrganisersLettersTest {

    private static final URI UNSUBSCRIBE = URI.create("http://127.0.0.1:8080/unsubscribe/x");
    private static final String HOSTILE = "Come early.\r\n\r\n# Not a heading\n-> manage: not a link\n{facts}\n"
            + "<b>bold</b> [(${reference})] [[${greeting}]]";

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    @Test
    void theSubjectIsTheHeadingAndTheTextStandsAsItWasWritten() {
        var mail = written(new OrganisersWords("Doors at 6 & not before <7>", HOSTILE, true), Language.ENGLISH);

        assertThat(mail.subject()).isEqualTo("Doors at 6 & not before <7>: " + GoodRelations.TITLE);
        assertThat(mail.calendar()).isNull();
        assertThat(mail.text())
                .startsWith("DOORS AT 6 & NOT BEFORE <7>\n\n")
                .contains(
                        "The organisers write about the arrangements:\n\nCome early.\n\n# Not a heading\n"
                                + "-> manage: not a link\n{facts}\n<b>bold</b> [(${reference})] [[${greeting}]]\n",
                        "  Reference   C4BA-B8T0");
        assertThat(mail.html())
                .contains("Doors at 6 &amp; not before &lt;7&gt;</h1>", "&lt;b&gt;bold&lt;/b&gt; [(${reference})]")
                .doesNotContain("<b>", "cid:");
    }

    @Test
    void aSubjectCannotBecomeAnythingElse() {
        var mail = written(
                new OrganisersWords("-> manage: x {facts} [(${reference})] [[${title}]]", "Text.", false),
                Language.ENGLISH);

        assertThat(mail.subject()).startsWith("-> manage: x {facts} [(${reference})] [[${title}]]: ");
        assertThat(mail.html()).contains(">-&gt; manage: x {facts} [(${reference})] [[${title}]]</h1>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotNecessaryHasAWayNotToGetIt(Language language) {
        var message = written(new OrganisersWords("News", "Text.", false), language);
        var notice = written(new OrganisersWords("News", "Text.", true), language);

        assertThat(message.text()).contains(UNSUBSCRIBE.toString());
        assertThat(message.html()).contains(UNSUBSCRIBE.toString());
        assertThat(notice.text()).doesNotContain(UNSUBSCRIBE.toString());
    }

    @Test
    void ofAnEventThatIsOffItSaysWhenItWasToBe() {
        var mail = writer.toGuest(
                new OrganisersWords("What now", "Text.", true),
                GoodRelations.guest(),
                GoodRelations.event(Event.Status.CANCELLED, "The room is flooded."),
                UNSUBSCRIBE);

        assertThat(mail.text()).contains("  Was to be").doesNotContain("  When");
    }

    @Test
    void whoWaitsReadsHowTheyStand() {
        var mail = writer.toGuest(
                new OrganisersWords("A larger room", "Text.", true),
                GoodRelations.guest(GoodRelations.waiting(2, 4)),
                GoodRelations.event(),
                UNSUBSCRIBE);

        assertThat(mail.text()).contains("Waiting for 2 places", "See where you stand, or leave the list:");
    }

    @Test
    void aSampleNamesNobodyAndLeadsToTheEventOnly() {
        var mail =
                writer.sample(new OrganisersWords("Doors at 6", "Text.", false), GoodRelations.event(), Language.WELSH);

        assertThat(mail.text())
                .contains("\nHelo,\n", "XXXX-XXXX", "Mae trefnwyr y digwyddiad yn ysgrifennu:\n\nText.")
                .doesNotContain("/bookings/", "/unsubscribe/");
    }

    private Mail written(OrganisersWords words, Language language) {
        var guest = GoodRelations.in(language, GoodRelations.guest(GoodRelations.confirmed(2, 0, null)));
        return writer.toGuest(words, guest, GoodRelations.event(), UNSUBSCRIBE);
    }
}
