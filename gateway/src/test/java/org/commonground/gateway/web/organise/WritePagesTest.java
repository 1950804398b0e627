package org.commonground.gateway.web.organise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.GuestMessage.Audience;
import org.commonground.gateway.client.GuestMessage.Preview;
import org.commonground.gateway.client.GuestMessage.Wish;
import org.commonground.gateway.client.NotificationClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.commonground.gateway.client.ServiceUnavailable;
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

@WebMvcTest(WriteController.class)
@Import(OpenDoors.class)
class WritePagesTest {

    private static final String EVENT = "good-relations-rehearsal";
    private static final String WRITE = "/organise/events/" + EVENT + "/messages/new";
    private static final Wish WISH =
            new Wish("Doors at 6", "Come to the side.", true, new Audience(List.of("CONFIRMED"), null));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DirectoryClient directory;

    @MockitoBean
    private NotificationClient notification;

    @BeforeEach
    void anEvent() {
        when(directory.event(any())).thenReturn(Demo.rehearsal());
        when(notification.written(any(), anyInt())).thenReturn(Demo.page(List.of()));
        when(notification.preview(any(), any(), any()))
                .thenReturn(new Preview(
                        42, "Doors at 6: Example", "DOORS AT 6 <text>", "<p style=\"color: red\">&amp;</p>"));
    }

    @Test
    void oneWritesToThoseWithPlacesUnlessOneChoosesOthers() {
        var page = Markup.of(mvc.get().uri(WRITE).exchange());
        var single = Markup.of(mvc.get().uri(WRITE + "?booking=C4BA-B8T0").exchange());

        assertThat(page.select("input[name=to][checked]").val()).isEqualTo("CONFIRMED");
        assertThat(page.select("input[name=key]").val()).isNotEmpty();
        assertThat(single.select("input[name=to][checked]").val()).isEqualTo("chosen");
        assertThat(single.select("#bookings").text()).isEqualTo("C4BA-B8T0");
    }

    @Test
    void thePreviewShowsTheMailAndKeepsWhatWasTypedAndSendsNothing() {
        var page = Markup.of(post("do=preview", "key=k1"));

        verify(notification).preview(EVENT, WISH, "en");
        verify(notification, never()).write(any(), any(), any());
        assertThat(page.select("h1").text()).isEqualTo("Send it to 42 guests?");
        assertThat(page.select("iframe").attr("srcdoc")).isEqualTo("<p style=\"color: red\">&amp;</p>");
        assertThat(page.select("iframe[sandbox]")).hasSize(1);
        assertThat(page.select("pre").text()).isEqualTo("DOORS AT 6 <text>");
        assertThat(page.select("input[name=subject]").val()).isEqualTo("Doors at 6");
        assertThat(page.select("input[name=text]").val()).isEqualTo("Come to the side.");
        assertThat(page.select("input[name=key]").val()).isEqualTo("k1");
        assertThat(page.select("button[name]").eachText())
                .containsExactly("Send to 42 guests", "Send a test to me", "Change it", "See it in Welsh");
    }

    @Test
    void theLetterAroundItIsShownInWelshToo() {
        var page = Markup.of(post("show=cy", "language=en"));

        verify(notification).preview(EVENT, WISH, "cy");
        assertThat(page.select("input[name=language]").val()).isEqualTo("cy");
        assertThat(page.select("button[name=show]").text()).isEqualTo("See it in English");
    }

    @Test
    void aTestGoesToOneselfInTheLanguageThatIsShown() {
        var page = Markup.of(post("do=test", "language=cy"));

        verify(notification).test(EVENT, WISH, "cy");
        verify(notification, never()).write(any(), any(), any());
        assertThat(page.select("[role=status]").text()).contains("Nothing was sent to guests");
    }

    @Test
    void onePressSendsItUnderTheKeyOfTheForm() {
        assertThat(post("do=send", "key=k1")).hasRedirectedUrl("/organise/events/" + EVENT + "/messages?sent=yes");
        verify(notification).write(EVENT, WISH, "k1");
    }

    @Test
    void singleBookingsAreNamedByTheirReferences() {
        post("to=chosen", "bookings=c4ba-b8t0, 7KQ2-M2XA\n7KQ2-M2XA");

        verify(notification)
                .preview(
                        EVENT,
                        new Wish(
                                "Doors at 6",
                                "Come to the side.",
                                true,
                                new Audience(
                                        List.of("CONFIRMED", "WAITLISTED", "OFFERED"),
                                        List.of("C4BA-B8T0", "7KQ2-M2XA"))),
                        "en");
    }

    @Test
    void changingItBringsTheFormBackAsItWas() {
        var page = Markup.of(post("do=change", "key=k1"));

        assertThat(page.select("#text").text()).isEqualTo("Come to the side.");
        assertThat(page.select("#necessary[checked]")).hasSize(1);
        assertThat(page.select("input[name=key]").val()).isEqualTo("k1");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        when(notification.preview(any(), any(), any()))
                .thenThrow(DemoBookings.refusal(
                        400,
                        "invalid-request",
                        null,
                        new FieldError("subject", "Enter a subject."),
                        new FieldError("audience.bookings[1]", "No booking has that reference.")));

        var answer = post("do=preview");

        assertThat(answer).hasStatus(400);
        var page = Markup.of(answer);
        assertThat(page.select("#subject-error").text()).isEqualTo("Enter a subject.");
        assertThat(page.select("#bookings-error").text()).isEqualTo("No booking has that reference.");
        assertThat(page.select("#text").text()).isEqualTo("Come to the side.");
    }

    @Test
    void whereNobodyAnswersItCanBeSentAgainUnderTheSameKey() {
        when(notification.write(any(), any(), any()))
                .thenThrow(new ServiceUnavailable("notification", new IOException("gone")));

        var answer = post("do=send", "key=k1");

        assertThat(answer).hasStatus(503);
        assertThat(Markup.of(answer).select("#wrong").text()).contains("it will not be sent twice");
        assertThat(Markup.of(answer).select("input[name=key]").val()).isEqualTo("k1");
    }

    @Test
    void enoughForTodayIsSaidAsItIs() {
        when(notification.write(any(), any(), any())).thenThrow(DemoBookings.refusal(429, "too-many-messages"));

        assertThat(post("do=send")).hasStatus(429);
    }

    @Test
    void enoughTestsForTodayIsSaidOnThePageWithWhatWasTyped() {
        var enough = new ServiceProblem(
                429,
                new ServiceProblem.Body("/problems/too-many-tests", "", "Test again tomorrow.", List.of(), null),
                "3600");
        doThrow(enough).when(notification).test(any(), any(), any());

        var answer = post("do=test");

        assertThat(answer).hasStatus(429).hasHeader("Retry-After", "3600");
        assertThat(Markup.of(answer).select("#wrong").text()).contains("Test again tomorrow.");
        assertThat(Markup.of(answer).select("#text").text()).isEqualTo("Come to the side.");
    }

    @Test
    void toWhomItIsNotTheirsThereIsNothing() {
        when(notification.written(any(), anyInt())).thenThrow(DemoBookings.refusal(404, "event-not-found"));
        doThrow(DemoBookings.refusal(404, "event-not-found")).when(notification).test(any(), any(), any());

        assertThat(mvc.get().uri(WRITE)).hasStatus(404);
        assertThat(post("do=test")).hasStatus(404);
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post().uri(WRITE).with(csrf());
        var typed = new LinkedHashMap<String, String>();
        for (var field : List.of("to=CONFIRMED", "subject=Doors at 6", "text=Come to the side.", "necessary=yes")) {
            put(typed, field);
        }
        for (var field : fields) {
            put(typed, field);
        }
        for (var field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static void put(Map<String, String> typed, String field) {
        var at = field.indexOf('=');
        typed.put(field.substring(0, at), field.substring(at + 1));
    }
}
