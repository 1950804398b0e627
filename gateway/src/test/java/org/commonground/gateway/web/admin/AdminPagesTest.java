package org.commonground.gateway.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.commonground.gateway.client.AuditEntry;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.ModerationClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.Report;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({QueueController.class, ReportsController.class, AuditController.class})
@Import({OpenDoors.class, Subjects.class})
class AdminPagesTest {

    private static final String WHY = "Found in the register.";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private ModerationClient moderation;

    @MockitoBean
    private EditorClient events;

    @MockitoBean
    private PartnerClient organisations;

    @BeforeEach
    void somethingToDecide() {
        when(moderation.organisations(any(), anyInt())).thenReturn(Demo.page(List.of(Demo.talkForAChange())));
        when(moderation.reports(any(), anyInt())).thenReturn(Demo.page(List.of(report("OPEN", null))));
        when(moderation.audit(any(), anyInt()))
                .thenReturn(Demo.page(List.of(
                        entry("ORGANISATION_VERIFIED", "organisation:o1"), entry("EVENT_HIDDEN", "event:gone"))));
        when(organisations.organisation("o1")).thenReturn(new Versioned<>(Demo.talkForAChange(), "\"1\""));
        when(events.event("gone")).thenThrow(DemoBookings.refusal(404, "not-found"));
    }

    @Test
    void theQueueShowsWhoWaitsAndHowManyReportsDo() {
        var page = Markup.of(mvc.get().uri("/admin").exchange());
        assertThat(page.select("main").text()).contains("Talk for a Change", "1 report waits for a decision");
        assertThat(page.select(".deciding button").eachText()).containsExactly("Verify", "Refuse");
        verify(moderation).organisations("PENDING", 0);
    }

    @Test
    void anOrganisationIsDecidedAboutWithAReason() {
        assertThat(decide("/admin/organisations/talk-for-a-change", "VERIFY", WHY))
                .hasRedirectedUrl("/admin?decided=yes");
        verify(moderation).decideOrganisation("talk-for-a-change", "VERIFY", WHY);
        var bare = decide("/admin/organisations/talk-for-a-change", "REFUSE", " ");
        assertThat(bare).hasStatus(400);
        assertThat(Markup.of(bare).select("#reason-talk-for-a-change-error").text())
                .startsWith("Say why");
        verify(moderation, never()).decideOrganisation(any(), eq("REFUSE"), any());
    }

    @Test
    void aVerifiedOrganisationCanBeSuspended() {
        var page = Markup.of(mvc.get().uri("/admin?status=VERIFIED").exchange());
        assertThat(page.select("details:not([open]) .deciding button").eachText())
                .containsExactly("Suspend");
        var bare = mvc.post()
                .uri("/admin/organisations/talk-for-a-change/decision")
                .with(csrf())
                .param("status", "VERIFIED")
                .param("action", "SUSPEND")
                .exchange();
        assertThat(Markup.of(bare).select("details[open] #reason-talk-for-a-change-error"))
                .hasSize(1);
    }

    @Test
    void aReportIsDecidedAboutWithAReason() {
        var page = Markup.of(mvc.get().uri("/admin/reports").exchange());
        assertThat(page.select("main").text()).contains("It is harmful or hateful. Look at the second paragraph.");
        assertThat(decide("/admin/reports/r1", "HIDE", WHY)).hasRedirectedUrl("/admin/reports?decided=yes");
        verify(moderation).decideReport("r1", "HIDE", WHY);
        assertThat(Markup.of(decide("/admin/reports/r1", "DISMISS", "")).select("#reason-r1-error"))
                .hasSize(1);
    }

    @Test
    void whatWasHiddenCanBeShownAgain() {
        when(moderation.reports(any(), anyInt()))
                .thenReturn(Demo.page(List.of(report("CLOSED", new Report.Decision("HIDE", WHY)))));
        var page = Markup.of(mvc.get().uri("/admin/reports?status=CLOSED").exchange());
        assertThat(page.select(".deciding button").eachText()).containsExactly("Show the event again");
        assertThat(page.select(".case").text()).contains("Hidden " + WHY);
        assertThat(decide("/admin/events/e1", "SHOW", WHY))
                .hasRedirectedUrl("/admin/reports?status=CLOSED&decided=yes");
        verify(moderation).decideEvent("e1", "SHOW", WHY);
    }

    @Test
    void theRecordSaysWhoDidWhatAndWhy() {
        var page = Markup.of(mvc.get().uri("/admin/audit").exchange());
        assertThat(page.select("tbody tr").text())
                .contains("admin@example.org", "Organisation verified", "Talk for a Change", "event:gone", WHY);
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/organisations/talk-for-a-change",
                        "/admin/audit?subject=organisation:o1",
                        "/admin/audit?subject=event:gone");
        mvc.get().uri("/admin/audit?subject=organisation:o1").exchange();
        verify(moderation).audit("organisation:o1", 0);
    }

    @Test
    void toEverybodyElseThereIsNothing() {
        when(moderation.organisations(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "not-found"));
        when(moderation.reports(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "not-found"));
        when(moderation.audit(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "not-found"));
        for (var page : List.of("/admin", "/admin/reports", "/admin/audit")) {
            assertThat(mvc.get().uri(page)).hasStatus(404);
        }
        assertThat(mvc.post().uri("/admin/reports/r1/decision").param("action", "HIDE"))
                .hasStatus(403);
    }

    private MvcTestResult decide(String path, String action, String reason) {
        return mvc.post()
                .uri(path + "/decision")
                .with(csrf())
                .param("action", action)
                .param("reason", reason)
                .exchange();
    }

    private static AuditEntry entry(String action, String subject) {
        return new AuditEntry(Demo.NOW, "admin@example.org", action, subject, WHY);
    }

    private static Report report(String status, Report.@Nullable Decision decision) {
        return new Report(
                "r1",
                "e1",
                "Example: an evening",
                "HARMFUL",
                "Look at the second paragraph.",
                null,
                Demo.NOW,
                status,
                decision);
    }
}
