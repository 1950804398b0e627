package org.commonground.gateway.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.commonground.gateway.client.Copies;
import org.commonground.gateway.client.EditorClient;
import org.commonground.gateway.client.Event.Status;
import org.commonground.gateway.client.EventWish;
import org.commonground.gateway.client.ImportClient;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.RecordsClient;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.Versioned;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.commonground.gateway.web.Markup;
import org.commonground.gateway.web.OpenDoors;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({EventStepsController.class, CopyController.class})
@Import({OpenDoors.class, EventDesk.class, Names.class})
class EventStepPagesTest {

    private static final String EVENT = "/organise/events/open-evening";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PartnerClient partner;

    @MockitoBean
    private EditorClient editor;

    @MockitoBean
    private RecordsClient records;

    @MockitoBean
    private ImportClient imports;

    @BeforeEach
    void aDraftAtAVenueWithRules() {
        when(editor.event("open-evening"))
                .thenReturn(DemoPartner.saved(DemoPartner.event(Status.DRAFT, DemoPartner.palace())));
        when(partner.own()).thenReturn(List.of(DemoPartner.own(Role.OWNER)));
        when(records.organisations(anyString(), anyInt())).thenReturn(Demo.page(List.of()));
        when(records.speakers(anyString(), anyInt())).thenReturn(Demo.page(List.of()));
        when(records.venues(anyString(), anyInt())).thenReturn(Demo.page(List.of(DemoPartner.venue())));
        when(records.venue("palace")).thenReturn(new Versioned<>(DemoPartner.venue(), "\"1\""));
    }

    @Test
    void whatWasPreviewedIsPublishedWithAllThatItHas() {
        assertThat(publish()).hasRedirectedUrl(EVENT + "/preview?published=yes");
        var sent = ArgumentCaptor.forClass(EventWish.class);
        verify(editor).change(eq("open-evening"), sent.capture(), eq(DemoPartner.VERSION));
        var wish = sent.getValue();
        assertThat(wish.status()).isEqualTo("PUBLISHED");
        assertThat(wish.hosts()).containsExactly("example-trust", "talk-for-a-change");
        assertThat(wish.start()).isEqualTo("2027-01-12T19:00:00");
        assertThat(wish.venue()).isNotNull().extracting(EventWish.Venue::id).isEqualTo("palace");
        assertThat(wish.venueAnswers()).containsEntry("room", "Committee Room 14");
        assertThat(wish.booking().offerMinutes()).isEqualTo(1440);
        assertThat(wish.booking().questions()).isEqualTo(Demo.questions());
    }

    @Test
    void whatTheVenueStillWantsToKnowIsAskedForInTheForm() {
        when(editor.change(any(), any(), any()))
                .thenThrow(DemoBookings.refusal(
                        422,
                        "invalid-request",
                        null,
                        new FieldError("venueAnswers.sponsoring-member", "The venue asks for this.")));
        var result = publish();
        assertThat(result).hasStatus(422);
        var page = Markup.of(result);
        assertThat(page.select("[id='venueAnswers.sponsoring-member-error']").text())
                .isEqualTo("The venue asks for this.");
        assertThat(page.select("form.body").attr("action")).isEqualTo(EVENT + "/edit");
    }

    @Test
    void anEventThatChangedAfterItsPreviewIsLookedAtAgain() {
        when(editor.change(any(), any(), any())).thenThrow(DemoBookings.refusal(412, "changed-meanwhile"));
        assertThat(publish()).hasRedirectedUrl(EVENT + "/preview?changed=yes");
    }

    @Test
    void cancellingAsksFirstAndWantsAReason() {
        when(editor.event("open-evening")).thenReturn(DemoPartner.saved(DemoPartner.event(Status.PUBLISHED)));
        var page = Markup.of(mvc.get().uri(EVENT + "/cancel").exchange());
        assertThat(page.select("h1").text()).isEqualTo("Cancel the event?");
        assertThat(page.select("input[name=version]").val()).isEqualTo(DemoPartner.VERSION);
        var bare = cancel("");
        assertThat(bare).hasStatus(400);
        assertThat(Markup.of(bare).select("#reason-error").text()).startsWith("Say why");
        verify(editor, never()).cancel(any(), any(), any());
        assertThat(cancel("The hall is flooded.")).hasRedirectedUrl("/organise?cancelled=yes");
        verify(editor).cancel("open-evening", "The hall is flooded.", DemoPartner.VERSION);
    }

    @Test
    void anEventThatSomebodyElseJustChangedIsNotCancelledUnseen() {
        when(editor.event("open-evening")).thenReturn(DemoPartner.saved(DemoPartner.event(Status.PUBLISHED)));
        doThrow(DemoBookings.refusal(412, "changed-meanwhile")).when(editor).cancel(any(), any(), any());
        var result = cancel("The hall is flooded.");
        assertThat(result).hasStatus(412);
        var page = Markup.of(result);
        assertThat(page.select("[role=alert]").text()).contains("Somebody else changed the event just now");
        assertThat(page.select("#reason").text()).isEqualTo("The hall is flooded.");
    }

    @Test
    void aDraftIsThrownAwayWithoutAReason() {
        assertThat(Markup.of(mvc.get().uri(EVENT + "/cancel").exchange()).select("#reason"))
                .isEmpty();
        assertThat(cancel("")).hasRedirectedUrl("/organise?discarded=yes");
        verify(editor).cancel("open-evening", "", DemoPartner.VERSION);
    }

    @Test
    void anEventIsHeldAgainOnDatesOrAtASteadyDistance() {
        when(editor.copy(any(), any()))
                .thenReturn(List.of(DemoPartner.event(Status.DRAFT), DemoPartner.event(Status.DRAFT)));
        assertThat(Markup.of(mvc.get().uri(EVENT + "/copy").exchange()).select("input[type=radio]"))
                .hasSize(4);
        assertThat(copy("DATES", "2027-02-09 19:00\r\n2027-03-09T19:00", "")).hasRedirectedUrl("/organise?copied=2");
        verify(editor)
                .copy(
                        "open-evening",
                        new Copies(
                                List.of("2027-02-09T19:00", "2027-03-09T19:00"), null, null, "DRAFT", "Open evenings"));
        copy("FORTNIGHT", "", "6");
        verify(editor).copy("open-evening", new Copies(null, "FORTNIGHT", 6, "DRAFT", "Open evenings"));
    }

    @Test
    void aDateThatCannotBeReadIsNamed() {
        var result = copy("DATES", "2027-02-09 19:00\nnext Tuesday", "");
        assertThat(result).hasStatus(400);
        var page = Markup.of(result);
        assertThat(page.select("#starts-error").text()).endsWith("next Tuesday");
        assertThat(page.select("#starts").text()).contains("2027-02-09 19:00");
        verify(editor, never()).copy(any(), any());
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(mvc.post().uri(EVENT + "/publish").param("version", "\"7\"")).hasStatus(403);
        assertThat(mvc.post().uri(EVENT + "/cancel")).hasStatus(403);
        assertThat(mvc.post().uri(EVENT + "/copy")).hasStatus(403);
    }

    private MvcTestResult publish() {
        return mvc.post()
                .uri(EVENT + "/publish")
                .with(csrf())
                .param("version", DemoPartner.VERSION)
                .exchange();
    }

    private MvcTestResult cancel(String reason) {
        return mvc.post()
                .uri(EVENT + "/cancel")
                .with(csrf())
                .param("version", DemoPartner.VERSION)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult copy(String every, String starts, String times) {
        return mvc.post()
                .uri(EVENT + "/copy")
                .with(csrf())
                .param("every", every)
                .param("starts", starts)
                .param("times", times)
                .param("series", "Open evenings")
                .exchange();
    }
}
