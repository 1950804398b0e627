package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Every letter to a guest, in every language and standing: what one reads is the same in text and in HTML. */
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
            Template.EVENT_CANCELLED,
            Template.THANKS);

    private final MailWriter writer = AWriter.onTheFirstOfSeptember();

    static Stream<Arguments> letters() {
        return Arrays.stream(Template.values())
                .filter(Template::isToGuest)
                .flatMap(template -> standings(template).stream()
                        .flatMap(standing -> Arrays.stream(Language.values())
                                .map(language -> Arguments.of(template, standing, language))));
    }

    private static List<Standing> standings(Template template) {
        var confirmed = GoodRelations.confirmed(2, 0, null);
        var waiting = GoodRelations.waiting(2, 4);
        var offered = GoodRelations.pending(Status.OFFERED, LATER);
        var held = GoodRelations.pending(Status.HELD, LATER);
        return switch (template) {
            case BOOKING_CONFIRMED, BOOKING_PROMOTED, REMINDER, STILL_COMING, THANKS -> List.of(confirmed);
            case BOOKING_CHANGED -> List.of(confirmed, GoodRelations.confirmed(2, 1, 4));
            case BOOKING_HELD -> List.of(held);
            case BOOKING_WAITLISTED, BOOKING_WAITING -> List.of(waiting, GoodRelations.waiting(2, null));
            case BOOKING_OFFERED -> List.of(offered);
            case BOOKING_CANCELLED, BOOKING_LAPSED, BOOKING_WITHDRAWN, BOOKING_DECLINED ->
                List.of(GoodRelations.cancelled(2));
            case ORGANISERS_MESSAGE, ORGANISERS_NOTICE -> List.of(confirmed, waiting, offered);
            case BOOKING_REPEATED, EVENT_MOVED, EVENT_CANCELLED, EVENT_POSTPONED, EVENT_REINSTATED ->
                List.of(confirmed, waiting, offered, held);
            default -> throw new IllegalArgumentException(template + " is not to guests");
        };
    }

    @ParameterizedTest
    @MethodSource("letters")
    void textAndHtmlCarryTheSameFacts(Template template, Standing standing, Language language) throws IOException {
        var mail = write(
                template,
                GoodRelations.in(language, GoodRelations.guest(standing)),
                GoodRelations.event(Event.Status.CANCELLED, "The room is flooded & closed."));
        var html = HtmlUtils.htmlUnescape(mail.html());
        var read = HtmlUtils.htmlUnescape(TAGS.matcher(mail.html()).replaceAll(""));

        assertThat(new String[] {mail.text(), html})
                .allSatisfy(said -> assertThat(said)
                        .contains("C4BA-B8T0", GoodRelations.TITLE, "http://127.0.0.1:8080/events/good-relations")
                        .contains("Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA")
                        .contains(facts(language))
                        .doesNotContain("null", "{0}", "${", "[(", "!\n", "! "));
        assertThat(read).containsIgnoringCase(mail.text().lines().findFirst().orElseThrow());
        assertThat(mail.text()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("  "))
                        .skip(1))
                .filteredOn(
                        line -> !line.startsWith("http") && !line.equals("--") && !line.startsWith("Common Ground, "))
                .allSatisfy(line -> assertThat(read).contains(line.replaceAll(":$", "")));
        assertThat(html.contains(MANAGE))
                .isEqualTo(mail.text().contains(MANAGE))
                .isNotEqualTo(THE_END.contains(template));
        assertThat(mail.html()).contains("<html lang=\"" + language.code() + "\"");
        Previews.write(
                language.code() + "-" + template.code() + "-"
                        + standing.status().name().toLowerCase(Locale.ROOT),
                mail);
    }

    private Mail write(Template template, Contact guest, Event event) {
        var words = new OrganisersWords("The doors open at 6pm", "Come to the side.", template.isService());
        return words.template() == template
                ? writer.toGuest(words, guest, event, URI.create("https://example.org/unsubscribe"))
                : writer.toGuest(template, guest, event, 1);
    }

    private static String[] facts(Language language) {
        return switch (language) {
            case ENGLISH ->
                new String[] {
                    "Hello Amina Example,",
                    "Wednesday 22 October 2014, 7pm to 9pm",
                    "Step-free access",
                    "2 places",
                    "International Alert and Talk for a Change"
                };
            case WELSH ->
                new String[] {
                    "Helo Amina Example,",
                    "Dydd Mercher 22 Hydref 2014, 7yh tan 9yh",
                    "Mynediad heb risiau",
                    "2 le",
                    "International Alert a Talk for a Change"
                };
        };
    }
}
