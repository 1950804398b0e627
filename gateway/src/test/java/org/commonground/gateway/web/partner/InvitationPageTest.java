package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page that the mail about an invitation leads to. */
@WebMvcTest(InvitationController.class)
@Import(OpenDoors.class)
class InvitationPageTest {

    private static final String PATH = "/organise/invitations/good-relations-rehearsal/example-trust";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private EditorClient editor;

    @BeforeEach
    void oneInvitationIsOpen() {
        when(editor.invitations()).thenReturn(List.of(DemoPartner.invitation()));
        when(directory.event("good-relations-rehearsal")).thenReturn(Demo.rehearsal());
    }

    @Test
    void whoIsAskedSeesWhatItIsAndAnswersWithAButton() {
        var page = page(PATH);

        assertThat(page.select("h1").text()).isEqualTo("Host this event together?");
        assertThat(page.select("main").text())
                .contains(
                        "Monday 21 December 2026",
                        "Talk for a Change would like Example Trust to be named as co-host.",
                        "Its public page");
        assertThat(page.select("main form").eachAttr("action")).containsExactly(PATH + "/accept", PATH + "/decline");
        assertThat(page.select("main form input[name=_csrf]")).hasSize(2);
        verify(editor).invitations();
        verifyNoMoreInteractions(editor);
    }

    @Test
    void anInvitationThatIsNotOpenSaysSo() {
        assertThat(page("/organise/invitations/good-relations-rehearsal/another")
                        .select("h1")
                        .text())
                .isEqualTo("This invitation is not open");
        when(directory.event("good-relations-rehearsal")).thenThrow(DemoBookings.refusal(404, "not-found"));
        assertThat(page(PATH).select("h1").text()).isEqualTo("This invitation is not open");
        assertThat(page(PATH).select("main form")).isEmpty();
    }

    private Document page(String path) {
        return Markup.of(mvc.get().uri(path).with(user("kim@example.org")).exchange());
    }
}
