package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.commonground.gateway.client.Digest;
import org.commonground.gateway.client.Letterhead;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.commonground.platform.identity.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an organisation's letters carry, and the digest that each decides about for themselves. */
@WebMvcTest(MailController.class)
@Import({OpenDoors.class, OwnSight.class})
class MailPageTest {

    private static final String PATH = "/organise/organisations/example-trust/mail";
    private static final Letterhead SAVED = new Letterhead("office@example.org", "1 Example Street\nSlough", "CY");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private NotificationClient notification;

    @BeforeEach
    void anOwner() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(partner.letterhead("example-trust")).thenReturn(new Versioned<>(SAVED, DemoPartner.VERSION));
        when(partner.write(any(), any(Letterhead.class), any())).thenReturn(SAVED);
        when(notification.digest("example-trust")).thenReturn(digest(false));
    }

    @Test
    void anOwnerSeesWhatLettersCarryAndChangesItOverTheVersionThatWasRead() {
        var page = page();
        assertThat(page.select("#replyTo").val()).isEqualTo("office@example.org");
        assertThat(page.select("#signature").val()).isEqualTo("1 Example Street\nSlough");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("CY");
        assertThat(page.select("nav.around a[aria-current=page]").text()).isEqualTo("Mail");
        assertThat(page.select("main").text()).contains("Example Trust via Common Ground", "Once a day at 7am");

        assertThat(send("new@example.org")).hasRedirectedUrl(PATH + "?saved=yes");
        verify(partner).write("example-trust", new Letterhead("new@example.org", null, "EN"), DemoPartner.VERSION);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        when(partner.write(any(), any(Letterhead.class), any()))
                .thenThrow(DemoBookings.refusal(
                        422,
                        "invalid-request",
                        null,
                        new FieldError("replyTo", "Give an e-mail address, like name@example.org.")));
        var page = Markup.of(send("nobody"));
        assertThat(page.select("#replyTo-error").text()).isEqualTo("Give an e-mail address, like name@example.org.");
        assertThat(page.select("#replyTo").val()).isEqualTo("nobody");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShown() {
        when(partner.write(any(), any(Letterhead.class), any()))
                .thenThrow(DemoBookings.refusal(412, "changed-meanwhile"));
        var page = Markup.of(send("new@example.org"));
        assertThat(page.select("#conflict dt").eachText()).contains("Address for answers, as it is saved now");
        assertThat(page.select("#replyTo").val()).isEqualTo("new@example.org");
    }

    @Test
    void theDigestIsOffUntilSomebodyWantsItForThemselves() {
        assertThat(page().select("form[action$=/digest] button").text()).isEqualTo("Send me a daily digest");
        assertThat(mvc.post().uri(PATH + "/digest").with(csrf()).param("on", "yes"))
                .hasRedirectedUrl(PATH + "?digest=on");
        verify(notification).change("example-trust", new Digest.Wish(true));

        when(notification.digest("example-trust")).thenReturn(digest(true));
        assertThat(page().select("form[action$=/digest] button").text()).isEqualTo("Stop the daily digest");
        assertThat(mvc.post().uri(PATH + "/digest").with(csrf()).param("on", "no"))
                .hasRedirectedUrl(PATH + "?digest=off");
        verify(notification).change("example-trust", new Digest.Wish(false));
    }

    @Test
    void thePageIsThereWhileTheNotificationServiceIsAway() {
        when(notification.digest("example-trust")).thenThrow(new ServiceUnavailable("notification", new IOException()));
        assertThat(page().select("main").text()).contains("We cannot tell at the moment");
    }

    @Test
    void organisersReadItAndOthersFindNothing() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.ORGANISER)));
        assertThat(page().select("main form").eachAttr("action")).containsExactly(PATH + "/digest");
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.DOOR)));
        assertThat(mvc.get().uri(PATH)).hasStatus(404);
        assertThat(mvc.post().uri(PATH + "/digest").with(csrf()).param("on", "yes"))
                .hasStatus(404);
        verify(notification, never()).change(any(), any());
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(PATH).param("replyTo", "mallory@example.org")).hasStatus(403);
        assertThat(mvc.post().uri(PATH + "/digest").param("on", "yes")).hasStatus(403);
    }

    private static Digest digest(boolean wanted) {
        return new Digest(wanted, LocalTime.of(7, 0), Demo.LONDON);
    }

    private Document page() {
        return Markup.of(mvc.get().uri(PATH).with(user("kim@example.org")).exchange());
    }

    private MvcTestResult send(String replyTo) {
        return mvc.post()
                .uri(PATH)
                .with(csrf())
                .param("replyTo", replyTo)
                .param("language", "EN")
                .param("version", DemoPartner.VERSION)
                .exchange();
    }
}
