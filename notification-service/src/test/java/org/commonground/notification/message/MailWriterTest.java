package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.support.GoodRelations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class MailWriterTest {

    private static final Pattern ADDRESSES = Pattern.compile("(?:href|src|background)=\"([^\"]*)\"");

    private static final Pattern SOURCES = Pattern.compile("src=\"([^\"]*)\"");

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    @Test
    void aConfirmationSaysWhatAGuestNeedsToKnow() {
        var mail = confirmation(GoodRelations.guest(), GoodRelations.event());

        assertThat(mail.subject())
                .isEqualTo("Your 2 places are booked: Good relations – community responses to hate, intolerance and"
                        + " divisiveness");
        assertThat(mail.text()).isEqualTo("""
                YOUR 2 PLACES ARE BOOKED

                Hello Amina Example,

                Here is what you need on the day. Give your name or the reference at the door.

                  Reference   C4BA-B8T0
                  Booked      2 places
                  Event       Good relations – community responses to hate, intolerance and divisiveness
                  When        Wednesday 22 October 2014, 7pm to 9pm
                  Where       Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA
                  Map         https://www.openstreetmap.org/?mlat=51.4998&mlon=-0.1247#map=17/51.4998/-0.1247
                  Getting in  Step-free access
                  Hosts       International Alert and Talk for a Change
                  Questions   Answer this message

                The file invite.ics that came with this message puts the event into your calendar.

                See or cancel your booking:
                http://127.0.0.1:8080/bookings/kq0Vt1yJ2c8RZb5mXw3nLg

                No such file? Add the event to your calendar:
                http://127.0.0.1:8080/api/events/good-relations.ics

                About the event:
                http://127.0.0.1:8080/events/good-relations

                Cannot come after all? Cancel, and somebody else can have your places. Whoever has the link to your booking can cancel it, so keep it to yourself.

                --
                Common Ground, http://127.0.0.1:8080
                You get this message because somebody booked with your address. It contains nothing that tracks you.
                """);
        assertThat(mail.calendar()).extracting(CalendarMessage::method).isEqualTo(CalendarMessage.Method.REQUEST);
    }

    @Test
    void onePlaceIsOnePlace() {
        var mail = confirmation(GoodRelations.guest("Amina Example", 1), GoodRelations.event());

        assertThat(mail.subject()).startsWith("Your place is booked: ");
        assertThat(mail.text()).startsWith("YOUR PLACE IS BOOKED\n").contains("Booked      1 place\n");
        assertThat(mail.html()).contains(">Your place is booked</h1>");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        var known = GoodRelations.event();
        var bare = new Event(
                known.id(),
                1,
                known.slug(),
                known.status(),
                null,
                known.title(),
                known.startsAt(),
                known.endsAt(),
                known.timeZone(),
                null,
                null,
                List.of(),
                List.of(),
                null);

        var mail = confirmation(GoodRelations.guest(), bare);

        assertThat(mail.text())
                .contains(
                        "When        Wednesday 22 October 2014, 7pm to 9pm\n  Questions   Answer this message\n\nThe file")
                .doesNotContain("Where", "Map", "Online", "Getting in", "Arriving", "Hosts", "null");
        assertThat(mail.html()).doesNotContain("Where<", "Map<", "Getting in", "Hosts", "null");
    }

    @Test
    void itSaysWhatToExpectAtTheDoorAndHowAnOnlineEventIsReached() {
        var door = new Event.Venue("Example Hall", null, null, null, List.of(), "Come early: bags are checked.", null);
        var online = new Event.Online("https://live.example.org/good-relations", "Opens ten minutes before.");

        var there = confirmation(GoodRelations.guest(), at(door, null));
        var elsewhere = confirmation(GoodRelations.guest(), at(null, online));

        assertThat(there.text())
                .contains("Arriving    Come early: bags are checked.\n")
                .doesNotContain("Online");
        assertThat(there.html()).contains("Come early: bags are checked.");
        assertThat(elsewhere.text())
                .contains("Online      https://live.example.org/good-relations – Opens ten minutes before.\n")
                .doesNotContain("Where", "Arriving");
        assertThat(elsewhere.html()).contains("https://live.example.org/good-relations");
    }

    private static Event at(Event.@Nullable Venue venue, Event.@Nullable Online online) {
        var known = GoodRelations.event();
        return new Event(
                known.id(),
                1,
                known.slug(),
                known.status(),
                null,
                known.title(),
                known.startsAt(),
                known.endsAt(),
                known.timeZone(),
                venue,
                online,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void aSignInLinkSaysHowLongItWorks() throws IOException {
        var mail = writer.signInLink(
                URI.create("http://127.0.0.1:8080/sign-in/confirm?token=a&x=1"), Instant.parse("2014-09-01T10:15:00Z"));

        assertThat(new String[] {mail.text(), HtmlUtils.htmlUnescape(mail.html())})
                .allSatisfy(said -> assertThat(said)
                        .contains(
                                "http://127.0.0.1:8080/sign-in/confirm?token=a&x=1",
                                "works once, until 11:15am on Monday 1 September 2014 (London time)"));
        assertThat(mail.calendar()).isNull();
        Previews.write("sign-in-link", mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: everybody@example.org",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"http://evil.example\")",
                "Eve\nEND:VEVENT\nBEGIN:VALARM",
                "[(${1+1})] [[${reference}]] ${reference} __${1+1}__ [# th:text=\"x\"/]",
                "\"><a href=\"http://evil.example\">",
            })
    void whatPeopleTypeIsInert(String typed) {
        var mail = confirmation(
                GoodRelations.guest(typed, 2),
                GoodRelations.event(typed, LocalDateTime.of(2014, 10, 22, 19, 0), "Europe/London"));
        var calendar = Objects.requireNonNull(mail.calendar());

        assertThat(mail.subject()).doesNotContain("\r", "\n").endsWith(Line.of(typed));
        assertThat(mail.text()).contains("  Event       " + Line.of(typed) + "\n");
        assertThat(mail.html())
                .doesNotContain("<script", "<img src=x", "<a href=\"http://evil")
                .contains(HtmlUtils.htmlEscape(Line.of(typed)).replace("&#39;", "'"));
        assertThat(ADDRESSES.matcher(mail.html()).results().map(found -> found.group(1)))
                .allSatisfy(address -> assertThat(address)
                        .matches("(http://127\\.0\\.0\\.1:8080|https://www\\.openstreetmap\\.org/|cid:reference@).*"));
        assertThat(calendar.content().lines().filter(line -> line.startsWith("BEGIN:") || line.startsWith("END:")))
                .doesNotContain("BEGIN:VALARM")
                .containsOnlyOnce("END:VEVENT");
    }

    @Test
    void nothingInTheHtmlIsLoadedFromAnywhere() {
        var html = confirmation(GoodRelations.guest(), GoodRelations.event()).html();

        assertThat(html).doesNotContain("url(", "@import", "<link", "<script");
        assertThat(SOURCES.matcher(html).results().map(found -> found.group(1)))
                .containsExactly("cid:reference@common-ground");
    }

    private Mail confirmation(Contact guest, Event event) {
        return writer.toGuest(Template.BOOKING_CONFIRMED, guest, event, 1);
    }
}
