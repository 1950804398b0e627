package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.commonground.gateway.client.Organisation.Identifier;
import org.commonground.gateway.client.OrganisationWish;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(OrganisationFormController.class)
@Import({OpenDoors.class, OwnSight.class})
class OrganisationPagesTest {

    private static final String NEW = "/organise/organisations/new";
    private static final String OWN = "/organise/organisations/example-trust";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @BeforeEach
    void anOwner() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(partner.organisation("example-trust"))
                .thenReturn(new Versioned<>(
                        DemoPartner.organisation("example-trust", "Example Trust", "VERIFIED"), DemoPartner.VERSION));
        when(partner.create(any())).thenReturn(DemoPartner.organisation("new-one", "New One", "PENDING"));
    }

    @Test
    void aNewcomerNamesTheirOrganisation() {
        assertThat(Markup.of(mvc.get().uri(NEW).exchange()).select("#name").val())
                .isEmpty();
        assertThat(send(NEW, "New One", "GB-CHC-1234567, GB-COH-00112233"))
                .hasRedirectedUrl("/organise?signed-up=new-one");
        verify(partner)
                .create(new OrganisationWish(
                        "New One",
                        null,
                        "https://example.org",
                        null,
                        null,
                        List.of(new Identifier("GB-CHC", "1234567"), new Identifier("GB-COH", "00112233"))));
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var number = send(NEW, "New One", "1234567");
        assertThat(number).hasStatus(400);
        assertThat(Markup.of(number).select("#identifiers-error").text()).contains("GB-CHC-1234567", "1234567");
        verify(partner, never()).create(any());
        when(partner.create(any()))
                .thenThrow(DemoBookings.refusal(
                        422, "invalid-request", null, new FieldError("name", "Give the organisation's name.")));
        var page = Markup.of(send(NEW, "", ""));
        assertThat(page.select("#name-error").text()).isEqualTo("Give the organisation's name.");
        assertThat(page.select("#website").val()).isEqualTo("example.org");
    }

    @Test
    void anOwnerChangesTheProfileOverTheVersionThatWasRead() {
        var page = Markup.of(mvc.get().uri(OWN).exchange());
        assertThat(page.select("#identifiers").val()).isEqualTo("GB-CHC-1234567");
        assertThat(page.select("nav.around a").eachText())
                .containsExactly("Profile", "Members", "Mail", "Calendar feeds", "Upload", "API tokens");
        assertThat(send(OWN, "Example Trust", "")).hasRedirectedUrl(OWN + "?saved=yes");
        verify(partner).change(eq("example-trust"), any(), eq(DemoPartner.VERSION));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShown() {
        when(partner.change(any(), any(), any())).thenThrow(DemoBookings.refusal(412, "changed-meanwhile"));
        var page = Markup.of(send(OWN, "Example Trust and Friends", "GB-CHC-1234567"));
        assertThat(page.select("#conflict dt").eachText())
                .contains("Name, as it is saved now", "Where, as it is saved now")
                .doesNotContain("Register numbers, as it is saved now");
        assertThat(page.select("#name").val()).isEqualTo("Example Trust and Friends");
    }

    @Test
    void organisersReadTheProfileAndOthersFindNothing() {
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.ORGANISER)));
        var page = Markup.of(mvc.get().uri(OWN).exchange());
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("nav.around a").eachText()).doesNotContain("API tokens");
        when(partner.own()).thenReturn(List.of());
        assertThat(mvc.get().uri(OWN)).hasStatus(404);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(NEW).param("name", "Mallory")).hasStatus(403);
        assertThat(mvc.post().uri(OWN).param("name", "Mallory")).hasStatus(403);
    }

    private MvcTestResult send(String target, String name, String identifiers) {
        return mvc.post()
                .uri(target)
                .with(csrf())
                .param("name", name)
                .param("website", "example.org")
                .param("identifiers", identifiers)
                .param("version", DemoPartner.VERSION)
                .exchange();
    }
}
