package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDateTime;
import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.OwnOrganisation;
import org.commonground.gateway.client.PartnerClient;
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

@WebMvcTest(HomeController.class)
@Import(OpenDoors.class)
class HomePageTest {

    private static final String INVITATION = "/organise/invitations/good-relations-rehearsal/example-trust";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private EditorClient editor;

    @BeforeEach
    void anOwnerWithEventsOfEveryKind() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(directory.organisedByCaller(anyInt()))
                .thenReturn(Demo.page(List.of(
                        Demo.original(),
                        Demo.rehearsal(),
                        Demo.cancelled(),
                        Demo.event(
                                "idea", "Example: an idea", LocalDateTime.parse("2027-03-01T19:00"), Status.DRAFT))));
        when(editor.invitations()).thenReturn(List.of(DemoPartner.invitation()));
    }

    @Test
    void ownEventsAreSortedByWhatIsToBeDoneAboutThem() {
        var page = home();
        assertThat(page.select("main").text())
                .containsSubsequence(
                        "Invitations",
                        "Example Trust",
                        "Drafts",
                        "Example: an idea",
                        "Coming up",
                        "Monday 21 December 2026",
                        "Called off",
                        "Kind Town",
                        "Past",
                        "Wednesday 22 October 2014");
        assertThat(page.select(".listing h3 a").eachAttr("href"))
                .containsExactly(
                        "/organise/events/idea/preview",
                        "/organise/events/good-relations-rehearsal",
                        "/organise/events/kind-town",
                        "/organise/events/good-relations");
        assertThat(page.select("a.button").attr("href")).isEqualTo("/organise/events/new");
        assertThat(page.select("form[action=/sign-out] button").text()).isEqualTo("Sign out");
    }

    @Test
    void whoeverIsNewIsInvitedToNameTheirOrganisation() {
        when(partner.own()).thenReturn(List.of());
        var page = home();
        assertThat(page.select("a.button").attr("href")).isEqualTo("/organise/organisations/new");
        assertThat(page.select("a[href=/admin]")).isEmpty();
        verifyNoInteractions(directory);
    }

    @Test
    void anOrganisationThatWaitsSaysForWhat() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER, "PENDING")));
        assertThat(home().select("main").text())
                .contains("Waits for an administrator", "An administrator looks at new organisations");
    }

    @Test
    void whoeverStandsAtTheDoorWritesNoEvents() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.DOOR)));
        assertThat(
                        home().select(
                                        "a[href^=/organise/events/new], a[href=/organise/speakers/new], a[href$=/edit], a[href$=/copy]"))
                .isEmpty();
    }

    @Test
    void administratorsFindTheirPages() {
        when(partner.administrates()).thenReturn(true);
        assertThat(home().select("a[href=/admin]")).hasSize(1);
    }

    @Test
    void theEventsOfOneOrganisationCanBeLookedAtAlone() {
        var other = new OwnOrganisation(
                DemoPartner.organisation("talk-for-a-change", "Talk for a Change", "VERIFIED"), Role.ORGANISER);
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER), other));
        assertThat(home().select("a[href='/organise?organisation=talk-for-a-change']"))
                .hasSize(1);
        var one =
                Markup.of(mvc.get().uri("/organise?organisation=example-trust").exchange());
        assertThat(one.select(".listing h3 a")).isEmpty();
        assertThat(one.select("a.button").attr("href")).isEqualTo("/organise/events/new?organisation=example-trust");
    }

    @Test
    void anInvitationIsAcceptedOrDeclined() {
        assertThat(home().select("main form[action^=/organise/invitations]").eachAttr("action"))
                .containsExactly(INVITATION + "/accept", INVITATION + "/decline");
        assertThat(mvc.post().uri(INVITATION + "/accept").with(csrf())).hasRedirectedUrl("/organise?accepted=yes");
        verify(editor).accept("good-relations-rehearsal", "example-trust");
        assertThat(mvc.post().uri(INVITATION + "/decline").with(csrf())).hasRedirectedUrl("/organise?declined=yes");
        verify(editor).decline("good-relations-rehearsal", "example-trust");
        assertThat(mvc.post().uri(INVITATION + "/accept")).hasStatus(403);
    }

    @Test
    void whoeverIsNoLongerKnownIsAskedToSignIn() {
        when(partner.own()).thenThrow(DemoBookings.refusal(401, "not-signed-in"));
        assertThat(mvc.get().uri("/organise")).hasRedirectedUrl("/sign-in");
    }

    private Document home() {
        return Markup.of(
                mvc.get().uri("/organise").with(user("kim@example.org")).exchange());
    }
}
