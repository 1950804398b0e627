package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.Event;
import org.commonground.notification.member.Invited;
import org.commonground.notification.member.Team;
import org.commonground.notification.support.GoodRelations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Letters about invitations, in both languages: what, when, who asks, and where to answer. */
class InvitationLettersTest {

    private static final String LINK = "http://127.0.0.1:8080/organise/invitations/good-relations/aik-saath";

    private final MemberMail writer = AWriter.toMembers();

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of(
                        Language.ENGLISH,
                        "International Alert invites you to host an event together: " + GoodRelations.TITLE,
                        "as co-host",
                        "Wednesday 22 October 2014, 7pm to 9pm"),
                Arguments.of(
                        Language.WELSH,
                        "Mae International Alert yn eich gwahodd i gynnal digwyddiad ar y cyd: " + GoodRelations.TITLE,
                        "fel cyd-drefnydd",
                        "Dydd Mercher 22 Hydref 2014, 7yh tan 9yh"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whoIsAskedReadsWhatWhenByWhomAndWhereToAnswer(Language language, String subject, String as, String when)
            throws IOException {
        var mail = write(Template.INVITATION, language, true, "International Alert");

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(new String[] {mail.text(), HtmlUtils.htmlUnescape(mail.html())})
                .allSatisfy(said -> assertThat(said)
                        .contains("International Alert", "Aik Saath", as, when, LINK, GoodRelations.TITLE)
                        .doesNotContain("null", "{0}", "${", "[("));
        assertThat(mail.calendar()).isNull();
        assertThat(mail.unsubscribe()).isNull();
        Previews.write(language.code() + "-invitation", mail);
    }

    @Test
    void aPartnerIsNotPromisedWhatCoHostsShare() {
        var mail = write(Template.INVITATION, Language.ENGLISH, false, "International Alert");

        assertThat(mail.subject()).startsWith("International Alert invites you to stand behind an event: ");
        assertThat(mail.text()).contains("as partner").doesNotContain("Co-hosts");
    }

    @Test
    void whoAskedReadsTheAnswerAndWhereTheEventIs() throws IOException {
        for (var language : Language.values()) {
            var accepted = write(Template.INVITATION_ACCEPTED, language, true, null);
            var declined = write(Template.INVITATION_DECLINED, language, true, null);
            assertThat(accepted.text()).contains("Aik Saath", "http://127.0.0.1:8080/organise/events/good-relations\n");
            assertThat(declined.text()).contains("Aik Saath");
            assertThat(declined.subject()).isNotEqualTo(accepted.subject());
            Previews.write(language.code() + "-invitation-accepted", accepted);
            Previews.write(language.code() + "-invitation-declined", declined);
        }
    }

    @Test
    void aDigestSaysOfEachEventHowItStandsAndHowToStopIt() throws IOException {
        var stop = URI.create("http://127.0.0.1:8080/unsubscribe/token");
        for (var language : Language.values()) {
            var readers = new Team("aik-saath", "Aik Saath", true, language, List.of());
            var mail = writer.digest(
                    readers,
                    List.of(
                            new DigestEntry(GoodRelations.event(), 42, 60, 2, 3, 1, 1),
                            new DigestEntry(GoodRelations.event(), 0, 60, 0, 0, 0, 0)),
                    stop);

            assertThat(new String[] {mail.text(), HtmlUtils.htmlUnescape(mail.html())})
                    .allSatisfy(said -> assertThat(said)
                            .contains(GoodRelations.TITLE, "Aik Saath", stop.toString())
                            .contains(
                                    switch (language) {
                                        case ENGLISH ->
                                            "42 of 60 places; 3 new bookings; 1 cancellation; 2 parties are waiting;"
                                                    + " 1 message was not delivered";
                                        case WELSH ->
                                            "42 o 60 lle; 3 archeb newydd; 1 wedi canslo; 2 grŵp yn aros;"
                                                    + " 1 neges heb ei danfon";
                                    })
                            .doesNotContain("0 new", "null", "{0}", "${"));
            assertThat(mail.unsubscribe()).isEqualTo(stop);
            Previews.write(language.code() + "-digest", mail);
        }
    }

    @Test
    void namesFromElsewhereAreOneInertLine() {
        var mail = write(
                Template.INVITATION,
                Language.ENGLISH,
                true,
                "Bad\r\nBcc: x@example.org <script>alert(1)</script>\u202E");

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E");
        assertThat(mail.html()).doesNotContain("<script>", "\u202E");
        assertThat(mail.text()).doesNotContain("\nBcc:");
    }

    private Mail write(Template template, Language language, boolean host, @Nullable String by) {
        var readers = new Team("aik-saath", "Aik Saath", true, language, List.of());
        Event event = GoodRelations.event();
        var open = by == null ? null : new Invited.Open(host, by);
        return writer.invitation(template, readers, new Invited(event, "Aik Saath", open, false), "aik-saath");
    }
}
