package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Every letter to a guest, in every standing that it is sent in: what one reads is the same in text and in HTML. */
class SameFactsTest {

    private static final Instant LATER = Instant.parse("2014-09-02T18:45:00Z");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final String MANAGE = "/bookings/kq0Vt1yJ2c8RZb5mXw3nLg";

    /** Nothing is left to manage after these. */
    private static final Set<Template> THE_END = EnumSet.of(
            Template.BOOKING_CANCELLED,
            Template.BOOKING_LAPSED,
            Template.BOOKING_WITHDRAWN,
            Template.BOOKING_DECLINED,
            Template.EVENT_CANCELLED);

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    static Stream<Arguments> letters() {
        return Arrays.stream(Template.values())
                .filter(template -> template != Template.SIGN_IN_LINK)
                .flatMap(template -> standings(template).stream().map(standing -> Arguments.of(template, standing)));
    }

    private static List<Standing> standings(Template template) {
        var confirmed = GoodRelations.confirmed(2, 0, null);
        var waiting = GoodRelations.waiting(2, 4);
        var offered = GoodRelations.pending(Status.OFFERED, LATER);
        var held = GoodRelations.pending(Status.HELD, LATER);
        return switch (template) {
            case BOOKING_CONFIRMED, BOOKING_PROMOTED, REMINDER -> List.of(confirmed);
            case BOOKING_CHANGED -> List.of(confirmed, GoodRelations.confirmed(2, 1, 4));
            case BOOKING_HELD -> List.of(held);
            case BOOKING_WAITLISTED, BOOKING_WAITING -> List.of(waiting, GoodRelations.waiting(2, null));
            case BOOKING_OFFERED -> List.of(offered);
            case BOOKING_CANCELLED, BOOKING_LAPSED, BOOKING_WITHDRAWN, BOOKING_DECLINED ->
                List.of(GoodRelations.cancelled(2));
            case BOOKING_REPEATED, EVENT_MOVED, EVENT_CANCELLED, EVENT_POSTPONED, EVENT_REINSTATED, SIGN_IN_LINK ->
                List.of(confirmed, waiting, offered, held);
        };
    }

    @ParameterizedTest
    @MethodSource("letters")
    void textAndHtmlCarryTheSameFacts(Template template, Standing standing) throws IOException {
        var mail = writer.toGuest(
                template,
                GoodRelations.guest(standing),
                GoodRelations.event(Event.Status.CANCELLED, "The room is flooded & closed."),
                1);
        var html = HtmlUtils.htmlUnescape(mail.html());
        var read = HtmlUtils.htmlUnescape(TAGS.matcher(mail.html()).replaceAll(""));

        assertThat(new String[] {mail.text(), html})
                .allSatisfy(said -> assertThat(said)
                        .contains(
                                "Hello Amina Example,",
                                "C4BA-B8T0",
                                GoodRelations.TITLE,
                                "Wednesday 22 October 2014, 7pm to 9pm",
                                "Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA",
                                "Step-free access",
                                "2 places",
                                "International Alert and Talk for a Change",
                                "http://127.0.0.1:8080/events/good-relations")
                        .doesNotContain("null", "!\n", "! "));
        assertThat(read).containsIgnoringCase(mail.text().lines().findFirst().orElseThrow());
        assertThat(introduction(mail.text()))
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(read).contains(paragraph));
        assertThat(html.contains(MANAGE))
                .isEqualTo(mail.text().contains(MANAGE))
                .isNotEqualTo(THE_END.contains(template));
        assertThat(html.contains("invite.ics") || mail.calendar() != null)
                .isEqualTo(mail.text().contains("invite.ics") || mail.calendar() != null);
        Previews.write(template.code() + "-" + standing.status().name().toLowerCase(Locale.ROOT), mail);
    }

    /** What is said between the greeting and the facts. */
    private static List<String> introduction(String text) {
        var from = text.indexOf("\n\n", text.indexOf("Hello "));
        var to = text.indexOf("  Reference ");
        return Arrays.stream(text.substring(from, to).split("\n\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
