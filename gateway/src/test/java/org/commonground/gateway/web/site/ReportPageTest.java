package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.ModerationClient;
import org.commonground.gateway.client.Report;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ReportController.class)
@Import({OpenDoors.class, EventSight.class})
class ReportPageTest {

    private static final String REPORT = "/events/good-relations-rehearsal/report";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private BookingClient bookings;

    @MockitoBean
    private ModerationClient moderation;

    @BeforeEach
    void anEvening() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
    }

    @Test
    void everybodyCanSayWhatIsNotRight() {
        assertThat(Markup.of(mvc.get().uri(REPORT).exchange()).select("input[name=reason]"))
                .hasSize(4);
        assertThat(report("WRONG")).hasRedirectedUrl(REPORT + "?sent=yes");
        verify(moderation).report("good-relations-rehearsal", new Report.Wish("WRONG", "It is on Tuesday.", null));
        assertThat(Markup.of(mvc.get().uri(REPORT + "?sent=yes").exchange())
                        .select("h1")
                        .text())
                .isEqualTo("Thank you for telling us");
    }

    @Test
    void whatIsMissingOrWrongStandsBesideItsField() {
        var bare = report("");
        assertThat(bare).hasStatus(400);
        assertThat(Markup.of(bare).select("#reason-error").text()).isEqualTo("Choose what is not right.");
        assertThat(Markup.of(bare).select("#details").text()).isEqualTo("It is on Tuesday.");
        verify(moderation, never()).report(any(), any());
        doThrow(DemoBookings.refusal(422, "invalid-request", null, new FieldError("email", "Not an address.")))
                .when(moderation)
                .report(any(), any());
        assertThat(Markup.of(report("SPAM")).select("#email-error").text()).isEqualTo("Not an address.");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(REPORT).param("reason", "SPAM")).hasStatus(403);
    }

    private MvcTestResult report(String reason) {
        return mvc.post()
                .uri(REPORT)
                .with(csrf())
                .param("reason", reason)
                .param("details", "It is on Tuesday.")
                .exchange();
    }
}
