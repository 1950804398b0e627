package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.EventMessages;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(MessageSettingsController.class)
@Import(OpenDoors.class)
class MessageSettingsPageTest {

    private static final String SETTINGS = "/organise/events/open-evening/messages/settings";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private EditorClient editor;

    @BeforeEach
    void anEvent() {
        when(editor.event("open-evening")).thenReturn(DemoPartner.saved(DemoPartner.event(Status.PUBLISHED)));
    }

    @Test
    void theFormShowsWhatIsSentNow() {
        var page = Markup.of(mvc.get().uri(SETTINGS).exchange());

        assertThat(page.select("input[type=checkbox][checked]").eachAttr("id")).containsExactly("reminders");
        assertThat(page.select("#thanksText").text()).isEqualTo("Thank you.");
        assertThat(page.select("#thanksUrl").val()).isEmpty();
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
    }

    @Test
    void aChangeKeepsAllElseOfTheEventAndIsMadeOnTheVersionThatWasRead() {
        assertThat(post("stillComing=yes", "thanksText=", "thanksUrl=https://example.org/report"))
                .hasRedirectedUrl(SETTINGS + "?saved=yes");

        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).change(eq("open-evening"), sent.capture(), eq("\"2\""));
        assertThat(sent.getValue().messages())
                .isEqualTo(
                        new EventMessages(false, true, new EventMessages.Thanks(null, "https://example.org/report")));
        assertThat(sent.getValue())
                .usingRecursiveComparison()
                .ignoringFields("messages")
                .isEqualTo(EventWish.of(DemoPartner.event(Status.PUBLISHED), null));
    }

    @Test
    void withoutWordsAndLinkThereAreNoThanks() {
        post("thanksText= ", "thanksUrl=");

        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).change(any(), sent.capture(), any());
        assertThat(sent.getValue().messages()).isEqualTo(new EventMessages(false, false, null));
    }

    @Test
    void whatTheDirectoryRefusesIsSaidBesideItsField() {
        when(editor.change(any(), any(), any()))
                .thenThrow(DemoBookings.refusal(
                        400, "invalid-request", null, new FieldError("messages.thanks.url", "Enter a web address.")));

        var answer = post("reminders=yes", "thanksUrl=nonsense");

        assertThat(answer).hasStatus(400);
        var page = Markup.of(answer);
        assertThat(page.select("#thanksUrl-error").text()).isEqualTo("Enter a web address.");
        assertThat(page.select("#thanksUrl").val()).isEqualTo("nonsense");
    }

    @Test
    void whoIsOvertakenKeepsWhatTheyTypedAndSeesWhatIsThereNow() {
        when(editor.change(any(), any(), any())).thenThrow(DemoBookings.refusal(412, "edit-conflict"));

        var page = Markup.of(post("stillComing=yes", "thanksText=Thanks a lot."));

        assertThat(page.select("#conflict dt").eachText())
                .containsExactly(
                        "Reminders, as it is saved now",
                        "The question whether they still come, as it is saved now",
                        "Thanks, in your words, as it is saved now");
        assertThat(page.select("#thanksText").text()).isEqualTo("Thanks a lot.");
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post().uri(SETTINGS).with(csrf()).param("version", "\"2\"");
        for (var field : fields) {
            var at = field.indexOf('=');
            request = request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }
}
