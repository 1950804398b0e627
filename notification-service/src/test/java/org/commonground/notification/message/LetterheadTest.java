package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.organisation.Organisation;
import org.commonground.notification.support.GoodRelations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** Letters in a host's name, whatever the host is called and has written. */
class LetterheadTest {

    private static final String LOGO = "https://images.example.org/logo.png";

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLetterCarriesTheHostsNameLogoAndSignatureAndAnswersGoToIt(Language language) throws IOException {
        var host = host("International Alert", LOGO, "office@example.org", "1 Example Street\nWeekdays 9am to 5pm");
        var mail = write(Letterhead.of(host), language);

        assertThat(mail.sender().name())
                .isEqualTo(
                        switch (language) {
                            case ENGLISH -> "International Alert via Common Ground";
                            case WELSH -> "International Alert drwy Common Ground";
                        });
        assertThat(mail.sender().replyTo()).isEqualTo("office@example.org");
        assertThat(mail.text()).contains("\n\nInternational Alert\n1 Example Street\nWeekdays 9am to 5pm\n\n--\n");
        assertThat(mail.html())
                .contains(
                        "src=\"" + LOGO + "\"",
                        "alt=\"International Alert\"",
                        "width=\"160\"",
                        "<strong>International Alert</strong>",
                        "<span>Weekdays 9am to 5pm</span>");
        Previews.write(language.code() + "-letterhead", mail);
    }

    @Test
    void whoseLogoIsFetchedIsToldInsteadOfThatNothingTracks() {
        var withLogo = write(Letterhead.of(host("International Alert", LOGO, null, null)), Language.ENGLISH);
        var without = write(Letterhead.of(host("International Alert", null, null, null)), Language.ENGLISH);

        assertThat(withLogo.text()).contains("Its logo is fetched from the site of International Alert");
        assertThat(withLogo.text() + withLogo.html()).doesNotContain("nothing that tracks you");
        assertThat(without.text()).contains("It contains nothing that tracks you.");
    }

    @Test
    void withoutAHostItIsOurs() {
        var mail = write(Letterhead.OURS, Language.ENGLISH);

        assertThat(mail.sender()).isEqualTo(Mail.Sender.US);
        assertThat(mail.html()).doesNotContain("referrerpolicy", "<strong>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \r\n ", "bank@example.org", "www.example.org", "Your bank https://example.org", "x.org"})
    void aNameThatIsNoneOrReadsLikeAnAddressIsNotASender(String name) {
        assertThat(Letterhead.of(host(name, LOGO, null, null))).isEqualTo(Letterhead.OURS);
    }

    @Test
    void whoeverIsNotVerifiedIsNotASender() {
        var host = new Organisation("x", 1, "Your Bank", false, null, null, null);
        assertThat(Letterhead.of(host)).isEqualTo(Letterhead.OURS);
    }

    @Test
    void hostileNamesStayOneInertLine() {
        var name = "Eve\r\nBcc: all\u0000 \u202E\"<b>&amp;' 🙂 " + "x".repeat(500);
        assertThat(Letterhead.of(host(name, null, null, null))).isEqualTo(Letterhead.OURS);

        var quoted = Letterhead.of(host("Zoë \"Quote\" O’Brien & 王小明 🙂" + "x".repeat(500), null, null, null));
        assertThat(quoted.name().codePointCount(0, quoted.name().length())).isEqualTo(64);
        var mail = write(quoted, Language.ENGLISH);
        assertThat(mail.html()).contains("&quot;Quote&quot;");
        assertThat(HtmlUtils.htmlUnescape(mail.html())).contains(quoted.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "javascript:alert(1)",
                "https://example.org/\"onerror=\"alert(1)",
                "https://user@example.org/a.png",
                "https://example.org/a b.png",
                "https://example.org/\u202Egnp.a",
                "data:image/png;base64,AAAA"
            })
    void aLogoThatIsNoPictureByHttpsIsLeftOut(String logo) {
        assertThat(Letterhead.of(host("Host", logo, null, null)).logo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org",
                "Name <a@example.org>",
                "nobody",
                "zoë@example.org"
            })
    void answersGoToOneAddressOrToUs(String replyTo) {
        assertThat(Letterhead.of(host("Host", null, replyTo, null)).replyTo()).isNull();
    }

    @Test
    void aSignatureIsFourPlainLinesThatLeadNowhere() {
        var signature = "<script>alert(1)</script>\none\r\nsee www.example.org\n\u202Etwo\u0000\nthree & 王\n"
                + "y".repeat(300) + "\nsix";
        var letterhead = Letterhead.of(host("Host", null, null, signature));

        assertThat(letterhead.signature()).containsExactly("one", "two", "three & 王", "y".repeat(99) + "…");
        assertThat(write(letterhead, Language.ENGLISH).html()).doesNotContain("<script>", "www.example.org");
    }

    private static Organisation host(
            String name, @Nullable String logo, @Nullable String replyTo, @Nullable String signature) {
        return new Organisation("international-alert", 1, name, true, logo, replyTo, signature);
    }

    private static Mail write(Letterhead letterhead, Language language) {
        Contact guest = GoodRelations.in(language, GoodRelations.guest());
        return AWriter.onTheFirstOfSeptember()
                .on(letterhead)
                .toGuest(Template.BOOKING_CONFIRMED, guest, GoodRelations.event(), 1);
    }
}
